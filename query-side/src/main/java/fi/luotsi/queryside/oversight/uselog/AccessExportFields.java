package fi.luotsi.queryside.oversight.uselog;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that an access export asks of the schema: all that {@code Client} leads to, in the order of the schema, without those that
 * {@link CopyMarks} leave out and any way back to a type on the path. A new field is included by default.
 *
 * @param document with the variables {@code client} and {@code language}
 * @param records names of the client's lists of records that lead back to the client, and so stand on their own
 */
record AccessExportFields(String document, List<String> records) {

    private static final String CLIENT = "Client";
    private static final String LANGUAGE = "Language";

    /** @throws IllegalStateException when a field takes arguments, so that it would be copied in part */
    static AccessExportFields of(GraphQLSchema schema) {
        return of(schema, CopyMarks::isCopied);
    }

    /** Without the fields that tell where the client is. */
    static AccessExportFields withoutPlace(GraphQLSchema schema) {
        return of(schema, field -> CopyMarks.isCopied(field) && !CopyMarks.tellsPlace(field));
    }

    private static AccessExportFields of(GraphQLSchema schema, Predicate<GraphQLFieldDefinition> copied) {
        GraphQLObjectType client = Objects.requireNonNull(schema.getObjectType(CLIENT));
        String fields = selection(client, Set.of(CLIENT), copied);
        return new AccessExportFields(
                "query AccessExport($client: UUID!, $language: Language!) { client(id: $client) { " + fields + " } }",
                client.getFieldDefinitions().stream()
                        .filter(field -> copied.test(field) && isListOfRecords(field))
                        .map(GraphQLFieldDefinition::getName)
                        .toList());
    }

    private static boolean isListOfRecords(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                && CopyMarks.type(field) instanceof GraphQLObjectType record
                && record.getFieldDefinitions().stream()
                        .anyMatch(back -> CopyMarks.type(back).getName().equals(CLIENT));
    }

    private static String selection(
            GraphQLObjectType type, Set<String> path, Predicate<GraphQLFieldDefinition> copied) {
        return type.getFieldDefinitions().stream()
                .filter(copied)
                .filter(field -> !path.contains(CopyMarks.type(field).getName()))
                .map(field -> asked(type, field, path, copied))
                .filter(asked -> !asked.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A field with its selected fields; empty where nothing in it is copied. */
    private static String asked(
            GraphQLObjectType of,
            GraphQLFieldDefinition field,
            Set<String> path,
            Predicate<GraphQLFieldDefinition> copied) {
        String name = field.getName() + arguments(of, field);
        if (!(CopyMarks.type(field) instanceof GraphQLObjectType inner)) {
            return name;
        }
        Set<String> further =
                Stream.concat(path.stream(), Stream.of(inner.getName())).collect(Collectors.toSet());
        String fields = selection(inner, further, copied);
        return fields.isEmpty() ? "" : name + " { " + fields + " }";
    }

    /** Labels are in the reader's language. */
    private static String arguments(GraphQLObjectType of, GraphQLFieldDefinition field) {
        List<GraphQLArgument> arguments = field.getArguments();
        if (arguments.isEmpty()) {
            return "";
        }
        if (arguments.size() == 1
                && CopyMarks.name(arguments.getFirst().getType()).equals(LANGUAGE)) {
            return "(" + arguments.getFirst().getName() + ": $language)";
        }
        throw new IllegalStateException(of.getName() + "." + field.getName()
                + " takes arguments, so a client's copy of their data would hold a part of it: mark it @notCopied,"
                + " and give " + of.getName() + " a field that holds all of it");
    }
}
