package fi.luotsi.queryside.api.pages;

import graphql.language.AstPrinter;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of a type: what it is, who may see it, each of its fields with arguments, and where it is used. */
record TypeReference(GraphQLSchema schema, ReferenceLinks links, WhoMay whoMay) {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    String html(GraphQLNamedType type) {
        return Markup.described(type.getDescription())
                + (type instanceof GraphQLObjectType object ? aboutObject(object) : "")
                + (type instanceof GraphQLInterfaceType any ? kinds(any) : "")
                + parts(type)
                + Usage.html(links, new Usage(schema).ofType(type.getName()));
    }

    private String aboutObject(GraphQLObjectType object) {
        List<String> facts = new ArrayList<>();
        object.getInterfaces()
                .forEach(any -> facts.add(Markup.text(links.word("reference.implements")) + " " + links.type(any)));
        List<String> who = whoMay.of(object.getName());
        facts.addAll(who);
        if (who.isEmpty() && !ROOTS.contains(object.getName()) && isPartOfRecord(object)) {
            facts.add(Markup.text(links.word("reference.within")));
        }
        return Markup.list("facts", facts);
    }

    private static boolean isPartOfRecord(GraphQLObjectType object) {
        return !object.getName().matches(".*(Payload|Connection|Edge)");
    }

    private String kinds(GraphQLInterfaceType any) {
        return Markup.heading(2, "all-kinds", Markup.text(links.word("reference.kinds")))
                + Markup.list(
                        "names",
                        schema.getImplementations(any).stream()
                                .map(GraphQLObjectType::getName)
                                .sorted()
                                .map(links::named)
                                .toList());
    }

    private String parts(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer fields ->
                heading("fields")
                        + fields.getFieldDefinitions().stream()
                                .map(field -> field(type.getName(), field))
                                .collect(Collectors.joining());
            case GraphQLInputObjectType input ->
                heading("fields")
                        + input.getFields().stream().map(this::inputField).collect(Collectors.joining());
            case GraphQLEnumType choices ->
                heading("values")
                        + choices.getValues().stream().map(this::value).collect(Collectors.joining());
            default -> "";
        };
    }

    private String heading(String key) {
        return Markup.heading(2, "all-" + key, Markup.text(links.word("reference." + key)));
    }

    private String field(String type, GraphQLFieldDefinition field) {
        List<String> facts = facts(field, field.getDeprecationReason());
        if (ROOTS.contains(type)) {
            facts.addAll(whoMay.of(type + "." + field.getName()));
        }
        return named(field, links.type(field.getType()))
                + Markup.described(field.getDescription())
                + Markup.list("facts", facts)
                + arguments(field.getArguments());
    }

    private String arguments(List<GraphQLArgument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> "<dt>"
                                + Markup.code(Markup.text(argument.getName()) + ": " + links.type(argument.getType()))
                                + preset(argument.hasSetDefaultValue() ? argument.getArgumentDefaultValue() : null)
                                + "</dt>\n<dd>" + Markup.described(argument.getDescription())
                                + Markup.list("facts", facts(argument, argument.getDeprecationReason())) + "</dd>\n")
                        .collect(Collectors.joining(
                                "",
                                "<p>" + Markup.text(links.word("reference.arguments")) + "</p>\n<dl>\n",
                                "</dl>\n"));
    }

    private String inputField(GraphQLInputObjectField field) {
        return named(
                        field,
                        links.type(field.getType())
                                + preset(field.hasSetDefaultValue() ? field.getInputFieldDefaultValue() : null))
                + Markup.described(field.getDescription())
                + Markup.list("facts", facts(field, field.getDeprecationReason()));
    }

    private String value(GraphQLEnumValueDefinition value) {
        return Markup.heading(3, value.getName(), Markup.code(Markup.text(value.getName())))
                + Markup.described(value.getDescription())
                + Markup.list("facts", facts(value, value.getDeprecationReason()));
    }

    private static String named(GraphQLNamedSchemaElement field, String type) {
        return Markup.heading(3, field.getName(), Markup.code(Markup.text(field.getName()) + ": " + type));
    }

    private String preset(@Nullable InputValueWithState value) {
        if (value == null) {
            return "";
        }
        String text = value.getValue() instanceof Value<?> literal
                ? AstPrinter.printAst(literal)
                : String.valueOf(value.getValue());
        return " (" + Markup.text(links.word("reference.default")) + " " + Markup.code(Markup.text(text)) + ")";
    }

    private List<String> facts(GraphQLDirectiveContainer declared, @Nullable String deprecated) {
        List<String> facts = new ArrayList<>();
        if (deprecated != null) {
            facts.add("<strong>" + Markup.text(links.word("reference.deprecated")) + "</strong> <span lang=\"en\">"
                    + Markup.text(deprecated) + "</span>");
        }
        String codes = Usage.codeList(declared);
        if (codes != null) {
            facts.add(Markup.text(links.word("reference.codes")) + " " + links.codeList(codes));
        }
        if (declared.hasAppliedDirective("sealed")) {
            facts.add(Markup.text(links.word("reference.sealed")));
        }
        return facts;
    }
}
