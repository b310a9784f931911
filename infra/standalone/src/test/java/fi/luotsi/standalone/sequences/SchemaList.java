package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list that grows, in one of the orders in which it can be asked for.
 *
 * @param arguments its order and the like, as {@code sort: OLDEST_FIRST}; may be empty
 * @param selection all that tells whether an element has changed
 */
record SchemaList(String field, String arguments, String selection, boolean backwardsToo, List<Someone> readers) {

    private static final Rights RIGHTS = new Rights();

    private static final String BY_DUE = "DUE_FIRST";
    /** Where these change an element moves in that order, though nothing of its own has changed. */
    private static final String DUE = " obligations(first: 20) { nodes { id state { code } dueOn } }";

    /** All of the schema that can be asked for without knowing an id. */
    static List<SchemaList> all(GraphQLSchema schema) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("after") != null)
                .filter(field -> field.getArguments().stream().noneMatch(SchemaList::isNeeded))
                .flatMap(field -> orders(field).stream()
                        .map(order -> new SchemaList(
                                field.getName(),
                                order,
                                selection(field) + (order.contains(BY_DUE) ? DUE : ""),
                                field.getArgument("before") != null,
                                readers(field.getName()))))
                .toList();
    }

    String query(String page) {
        String all = arguments.isEmpty() ? page : arguments + ", " + page;
        return "{ %s(%s) { nodes { %s } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                .formatted(field, all, selection);
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private static List<Someone> readers(String field) {
        return Someone.ALL.stream()
                .filter(each -> RIGHTS.scope(each.role(), "Query." + field) != Scope.NONE)
                .filter(each -> each.role() != Role.OMBUDSMAN)
                .toList();
    }

    /** Each value of each enum and each yes or no. */
    private static List<String> orders(GraphQLFieldDefinition field) {
        List<String> orders = List.of("");
        for (GraphQLArgument argument : field.getArguments()) {
            List<String> values = values(argument);
            if (!values.isEmpty()) {
                List<String> before = orders;
                orders = new ArrayList<>();
                for (String order : before) {
                    for (String value : values) {
                        orders.add((order.isEmpty() ? "" : order + ", ") + argument.getName() + ": " + value);
                    }
                }
            }
        }
        return orders;
    }

    private static List<String> values(GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(argument.getType());
        return type instanceof GraphQLEnumType orders
                ? orders.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()
                : type == Scalars.GraphQLBoolean ? List.of("true", "false") : List.of();
    }

    private static String selection(GraphQLFieldDefinition field) {
        GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        GraphQLObjectType node = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType());
        String parts = parts(node);
        return parts.isEmpty() ? partsWithin(node) : parts;
    }

    private static String parts(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(part -> part.getArguments().isEmpty())
                .map(SchemaList::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Of an element that has nothing of its own but holds others. */
    private static String partsWithin(GraphQLObjectType node) {
        return node.getFieldDefinitions().stream()
                .filter(held -> GraphQLTypeUtil.unwrapAll(held.getType()) instanceof GraphQLObjectType)
                .map(held -> "%s { %s }".formatted(held.getName(), parts((GraphQLObjectType)
                        GraphQLTypeUtil.unwrapAll(held.getType()))))
                .collect(Collectors.joining(" "));
    }

    private static String part(GraphQLFieldDefinition part) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(part.getType());
        return switch (type) {
            case GraphQLScalarType _, GraphQLEnumType _ -> part.getName();
            case GraphQLObjectType code when code.getName().equals("Code") -> part.getName() + " { code }";
            case GraphQLObjectType client
            when client.getName().equals("Client") -> part.getName() + " { id name { given family } }";
            case GraphQLObjectType record
            when record.getInterfaces().stream().anyMatch(each -> each.getName().equals("Node")) ->
                part.getName() + " { id }";
            default -> "";
        };
    }
}
