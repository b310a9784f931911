package fi.luotsi.queryside.api.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.stream.Collectors;

/** The shortest request for any query or mutation: made-up values for all that is required, and nothing asked of the answer. */
final class AnyOperation {

    private AnyOperation() {}

    static String of(String kind, GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .filter(AnyOperation::required)
                .map(argument -> argument.getName() + ": " + value(argument.getType()))
                .collect(Collectors.joining(", "));
        return kind + " { " + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer
                        ? " { __typename }"
                        : "")
                + " }";
    }

    private static boolean required(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private static String value(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull present -> value(present.getWrappedType());
            case GraphQLList list -> "[" + value(list.getWrappedType()) + "]";
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                input.getFields().stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                        .filter(field -> !field.hasSetDefaultValue())
                        .map(AnyOperation::pair)
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            default -> throw new IllegalStateException("no value of " + type);
        };
    }

    private static String pair(GraphQLInputObjectField field) {
        return field.getName() + ": " + value(field.getType());
    }

    private static String scalar(String name) {
        return switch (name) {
            case "Int" -> "1";
            case "Boolean" -> "true";
            case "UUID" -> "\"0198a000-0000-7000-8000-00000000dead\"";
            case "DateTime" -> "\"2026-03-02T09:15:00+02:00\"";
            case "Date" -> "\"2026-03-02\"";
            default -> "\"x\"";
        };
    }
}
