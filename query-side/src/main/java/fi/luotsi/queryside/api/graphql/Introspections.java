package fi.luotsi.queryside.api.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/** Answers to those who ask about the schema and nothing else. It does not change while the program runs, so each is made once. */
@Component
final class Introspections {

    /** Every tool asks in its own words, and always in the same. */
    private static final int MOST = 16;

    /** An answer, and what it cost to make. */
    record Known(ExecutionResult answer, long cost) {}

    private record Asked(String document, @Nullable String operation, Map<String, @Nullable Object> variables) {
        static Asked by(WebGraphQlRequest request) {
            return new Asked(request.getDocument(), request.getOperationName(), request.getVariables());
        }
    }

    private final Map<Asked, Known> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known> eldest) {
            return size() > MOST;
        }
    };

    Optional<Known> known(WebGraphQlRequest request) {
        synchronized (known) {
            return Optional.ofNullable(known.get(Asked.by(request)));
        }
    }

    /** Keeps an answer that is of the schema alone. */
    void keep(WebGraphQlRequest request, WebGraphQlResponse response) {
        GraphQLContext context = response.getExecutionInput().getGraphQLContext();
        ExecutionResult answer = response.getExecutionResult();
        if (context.hasKey(Introspections.class) && answer.getErrors().isEmpty()) {
            QueryBudget.Charge.of(context).ifPresent(charge -> {
                synchronized (known) {
                    known.put(Asked.by(request), new Known(answer, charge.cost()));
                }
            });
        }
    }

    /** Marks a request for the schema alone. */
    static void mark(OperationDefinition operation, GraphQLContext context) {
        if (operation.getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field && field.getName().startsWith("__"))) {
            context.put(Introspections.class, true);
        }
    }
}
