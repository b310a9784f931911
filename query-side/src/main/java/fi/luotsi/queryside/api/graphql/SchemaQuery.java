package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Denied;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the schema for a request that is not GraphQL and has its access context already. So a download shows the same values and labels as
 * GraphQL shows the same person, in one use-log row.
 */
@Component
public final class SchemaQuery {

    /** Parts of the program that {@link ExceptionResolver} tells to be out of reach. */
    private static final Set<Object> STORES = Set.of("archive", "documents", "useLog");

    private final ExecutionGraphQlService service;

    SchemaQuery(ExecutionGraphQlService service) {
        this.service = service;
    }

    /**
     * The data that a document of ours asks for. A list whose nodes alone it asks for is answered whole, and as a list.
     *
     * @throws Denied when the viewer has no right to one of its operations
     * @throws ArchiveUnavailable when a store that it needs is out of reach
     * @throws IllegalStateException when anything else went wrong; a part of an answer is never taken for the whole
     */
    public Map<String, Object> ask(String document, Map<String, Object> variables, AccessContext access) {
        Map<String, @Nullable Object> given = new HashMap<>(variables);
        DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                document,
                null,
                given,
                null,
                access.id().toString(),
                Locale.of(access.language().tag()));
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(
                        AccessContext.class,
                        access,
                        MutationAnswers.class,
                        new MutationAnswers(),
                        SchemaQuery.class,
                        this))
                .build());
        ExecutionResult result =
                Objects.requireNonNull(service.execute(request).block()).getExecutionResult();
        for (GraphQLError error : result.getErrors()) {
            if (ErrorType.FORBIDDEN.equals(error.getErrorType()) && error.getPath() != null) {
                // denied once more, as the operation of this request
                access.authorizeOperation("Query." + error.getPath().getFirst());
            }
            if (error.getExtensions() != null
                    && RefusalCode.UNAVAILABLE
                            .name()
                            .equals(error.getExtensions().get("code"))
                    && STORES.contains(error.getExtensions().get("field"))) {
                throw new ArchiveUnavailable("the schema could not read a store");
            }
            throw new IllegalStateException("the schema answered with " + error.getErrorType());
        }
        Map<String, Object> data = Objects.requireNonNull(result.getData());
        Map<String, Object> answer = new LinkedHashMap<>();
        data.forEach((field, value) -> answer.put(field, WholeList.plain(value)));
        return answer;
    }
}
