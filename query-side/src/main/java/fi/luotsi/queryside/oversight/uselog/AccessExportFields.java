package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.WholeList;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an access export asks of the schema: all that {@code Client} leads to, in the order of the schema, without those that
 * {@link CopyMarks} leave out and any way back to a type on the path. A new field is included by default, and a list that is shown by
 * pages is included whole.
 *
 * @param document with the variables {@code client} and {@code language}
 * @param records names of the client's lists of records that lead back to the client, and so stand on their own
 */
record AccessExportFields(String document, List<String> records) {

    private static final String CLIENT = "Client";
    private static final String LANGUAGE = "Language";

    /** @throws IllegalStateException when a field takes arguments by which it would be copied in part */
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
        return (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())) || nodes(field) != null)
                && recordOf(field) instanceof GraphQLObjectType record
                && record.getFieldDefinitions().stream()
                        .anyMatch(back -> CopyMarks.type(back).getName().equals(CLIENT));
    }

    private static String selection(
            GraphQLObjectType type, Set<String> path, Predicate<GraphQLFieldDefinition> copied) {
        return type.getFieldDefinitions().stream()
                .filter(copied)
                .filter(field -> !path.contains(recordOf(field).getName()))
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
        if (!(recordOf(field) instanceof GraphQLObjectType inner)) {
            return name;
        }
        Set<String> further =
                Stream.concat(path.stream(), Stream.of(inner.getName())).collect(Collectors.toSet());
        String fields = selection(inner, further, copied);
        if (fields.isEmpty()) {
            return "";
        }
        return name + " " + (nodes(field) == null ? "{ " + fields + " }" : WholeList.of(fields));
    }

    /** The field of a page that holds its records; null where the field is no list that is shown by pages. */
    private static @Nullable GraphQLFieldDefinition nodes(GraphQLFieldDefinition field) {
        return CopyMarks.type(field) instanceof GraphQLObjectType page
                        && page.getName().endsWith("Connection")
                ? page.getFieldDefinition("nodes")
                : null;
    }

    /** The type that the field leads to, also by pages. */
    static GraphQLNamedType recordOf(GraphQLFieldDefinition field) {
        GraphQLFieldDefinition nodes = nodes(field);
        return CopyMarks.type(nodes == null ? field : nodes);
    }

    /** Labels are in the reader's language. A list by pages is asked for without arguments, which is the whole of it. */
    private static String arguments(GraphQLObjectType of, GraphQLFieldDefinition field) {
        List<GraphQLArgument> arguments = field.getArguments();
        if (nodes(field) != null
                ? arguments.stream().allMatch(AccessExportFields::limitsNothing)
                : arguments.isEmpty()) {
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

    /** Whether the list is whole where the argument is not given: a default could leave something out. */
    private static boolean limitsNothing(GraphQLArgument argument) {
        return argument.getName().equals("sort")
                || (!GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }
}
