package fi.luotsi.schema;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that a caller can name in a schema, by its coordinate: {@code Contact}, {@code Contact.channel}, {@code Query.contacts(sort:)}. */
final class SchemaElements {

    /**
     * One of them.
     *
     * @param in the coordinate of what it is a part of; null for a type
     * @param type as the schema writes it; empty for a type and for a value of an enum
     * @param right the policy by which it is shown, where it names one
     * @param deprecated the reason; null where it is not deprecated
     */
    record Element(
            @Nullable String in,
            String type,
            @Nullable String right,
            @Nullable String deprecated) {}

    private final Map<String, Element> elements = new TreeMap<>();

    private SchemaElements() {}

    static Map<String, Element> of(GraphQLSchema schema) {
        SchemaElements found = new SchemaElements();
        schema.getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .forEach(found::type);
        return found.elements;
    }

    private void type(GraphQLNamedType type) {
        String name = type.getName();
        elements.put(
                name, new Element(null, "", type instanceof GraphQLDirectiveContainer it ? right(it) : null, null));
        switch (type) {
            case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().forEach(field -> field(name, field));
            case GraphQLInputObjectType input ->
                input.getFields()
                        .forEach(field -> elements.put(
                                name + "." + field.getName(),
                                new Element(
                                        name,
                                        GraphQLTypeUtil.simplePrint(field.getType()),
                                        null,
                                        field.getDeprecationReason())));
            case GraphQLEnumType choices ->
                choices.getValues()
                        .forEach(value -> elements.put(
                                name + "." + value.getName(),
                                new Element(name, "", null, value.getDeprecationReason())));
            default -> {}
        }
    }

    private void field(String type, GraphQLFieldDefinition field) {
        String name = type + "." + field.getName();
        elements.put(
                name,
                new Element(
                        type,
                        GraphQLTypeUtil.simplePrint(field.getType()),
                        right(field),
                        field.getDeprecationReason()));
        for (GraphQLArgument argument : field.getArguments()) {
            elements.put(
                    name + "(" + argument.getName() + ":)",
                    new Element(
                            name,
                            GraphQLTypeUtil.simplePrint(argument.getType()),
                            null,
                            argument.getDeprecationReason()));
        }
    }

    private static @Nullable String right(GraphQLDirectiveContainer declared) {
        GraphQLAppliedDirective right = declared.getAppliedDirective("right");
        return right == null ? null : right.getArgument("of").getValue();
    }
}
