package fi.luotsi.queryside.api.pages;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Where in the schema something is used: fields, by {@code Type.field}, whose value or argument it is. */
record Usage(GraphQLSchema schema) {

    static String html(ReferenceLinks links, Set<String> places) {
        List<String> found = places.stream()
                .map(place -> {
                    String[] names = place.split("\\.", 2);
                    return links.field(names[0], names[1], place);
                })
                .toList();
        return found.isEmpty()
                ? ""
                : Markup.heading(2, "used-by", Markup.text(links.word("reference.used-by")))
                        + Markup.list("names", found);
    }

    Set<String> ofType(String name) {
        return places((type, _) ->
                ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName().equals(name));
    }

    Set<String> ofCodeList(String list) {
        return places((_, declared) -> list.equals(codeList(declared)));
    }

    /** The list of codes that the schema names for a value; null where it names none. */
    static @Nullable String codeList(GraphQLDirectiveContainer declared) {
        GraphQLAppliedDirective coded = declared.getAppliedDirective("coded");
        return coded == null ? null : coded.getArgument("list").getValue();
    }

    private Set<String> places(BiPredicate<GraphQLType, GraphQLDirectiveContainer> isUsed) {
        Set<String> found = new TreeSet<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            switch (type) {
                case GraphQLNamedType own when own.getName().startsWith("__") -> {}
                case GraphQLFieldsContainer fields ->
                    fields.getFieldDefinitions().stream()
                            .filter(field -> isUsed.test(field.getType(), field)
                                    || field.getArguments().stream()
                                            .anyMatch(argument -> isUsed.test(argument.getType(), argument)))
                            .forEach(field -> found.add(type.getName() + "." + field.getName()));
                case GraphQLInputObjectType input ->
                    input.getFields().stream()
                            .filter(field -> isUsed.test(field.getType(), field))
                            .forEach(field -> found.add(type.getName() + "." + field.getName()));
                default -> {}
            }
        }
        return found;
    }
}
