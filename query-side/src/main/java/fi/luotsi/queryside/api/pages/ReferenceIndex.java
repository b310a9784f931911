package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.code.Codes;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The first page of the reference: every query, mutation, subscription, type and code list by name. */
record ReferenceIndex(GraphQLSchema schema, ReferenceLinks links) {

    private static final List<String> GROUPS =
            List.of("records", "parts", "inputs", "enums", "scalars", "pages", "payloads");

    String html() {
        StringBuilder html = new StringBuilder("<p>" + Markup.text(links.word("reference.what")) + "</p>\n");
        html.append(section("queries", operations("Query")))
                .append(section("mutations", operations("Mutation")))
                .append(section("subscriptions", operations("Subscription")));
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, new TreeMap<>()));
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (ReferenceLinks.hasPage(type)) {
                Objects.requireNonNull(groups.get(group(type))).put(type.getName(), links.named(type.getName()));
            }
        }
        groups.forEach((group, types) -> html.append(section(group, List.copyOf(types.values()))));
        return html.append(section(
                        "code-lists",
                        Codes.published().lists().stream()
                                .sorted()
                                .map(links::codeList)
                                .toList()))
                .toString();
    }

    private String section(String group, List<String> names) {
        return Markup.heading(2, group, Markup.text(links.word("reference." + group))) + Markup.list("names", names);
    }

    private List<String> operations(String root) {
        GraphQLObjectType type = schema.getObjectType(root);
        return type == null
                ? List.of()
                : type.getFieldDefinitions().stream()
                        .map(field -> links.field(root, field.getName(), field.getName()))
                        .sorted()
                        .toList();
    }

    private static String group(GraphQLNamedType type) {
        String name = type.getName();
        return switch (type) {
            case GraphQLInputObjectType _ -> "inputs";
            case GraphQLEnumType _ -> "enums";
            case GraphQLScalarType _ -> "scalars";
            case GraphQLInterfaceType _ -> "records";
            case GraphQLObjectType object when !object.getInterfaces().isEmpty() -> "records";
            default ->
                name.endsWith("Payload")
                        ? "payloads"
                        : name.endsWith("Connection") || name.endsWith("Edge") ? "pages" : "parts";
        };
    }
}
