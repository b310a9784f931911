package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.RefusalWords;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** Refusals as GraphQL errors: the code in the extensions, the words in the language of the request. */
public final class RequestErrors {

    private RequestErrors() {}

    public static GraphQLError of(
            Refusal refusal, Language language, ErrorType type, @Nullable DataFetchingEnvironment environment) {
        GraphqlErrorBuilder<?> error =
                environment == null ? GraphqlErrorBuilder.newError() : GraphqlErrorBuilder.newError(environment);
        return error.errorType(type)
                .message("%s", RefusalWords.in(language, refusal))
                .extensions(Map.of("code", refusal.code(), "field", refusal.path(), "details", refusal.details()))
                .build();
    }
}
