package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.RefusalMessages;
import fi.luotsi.queryside.language.Language;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** Refusals as GraphQL errors: the code in the extensions, the words in the language of the request. */
final class RequestErrors {

    private RequestErrors() {}

    static GraphQLError of(
            Refusal refusal, Language language, ErrorType type, @Nullable DataFetchingEnvironment environment) {
        GraphqlErrorBuilder<?> error =
                environment == null ? GraphqlErrorBuilder.newError() : GraphqlErrorBuilder.newError(environment);
        return error.errorType(type)
                .message("%s", RefusalMessages.in(language.tag(), refusal))
                .extensions(Map.of("code", refusal.code(), "field", refusal.path(), "details", refusal.details()))
                .build();
    }

    /**
     * An error of the GraphQL engine's own, such as of a query that does not fit the schema, with a code and with words in the language
     * of the request; the engine's English stands in the details. One that has a code stays as it is.
     */
    static GraphQLError coded(GraphQLError error, Language language) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        String kind = String.valueOf(error.getErrorType());
        Map<String, String> reason = Map.of("reason", withoutPackages(error.getMessage()));
        Refusal refusal =
                switch (kind) {
                    case "ExecutionAborted" -> RefusalCode.TOO_LONG.at("query", reason);
                    case "InvalidSyntax", "ValidationError", "OperationNotSupported" ->
                        RefusalCode.INVALID.at("query", reason);
                    default -> RefusalCode.UNAVAILABLE.at("luotsi");
                };
        GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
                .errorType(error.getErrorType())
                .message("%s", RefusalMessages.in(language.tag(), refusal))
                .extensions(Map.of("code", refusal.code(), "field", refusal.path(), "details", refusal.details()));
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return coded.build();
    }

    private static String withoutPackages(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\b([a-z]+\\.)+(?=[A-Z])", "");
    }
}
