package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.Rights;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks access control before any query or mutation begins. An operation without a row in the matrix of rights is refused. */
@Component
class OperationRights extends SimplePerformantInstrumentation {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        String type = parameters.getExecutionStepInfo().getObjectType().getName();
        String field = parameters.getEnvironment().getField().getName();
        // the schema describes itself to whoever is signed in
        if (ROOTS.contains(type) && !field.startsWith("__")) {
            String operation = type + "." + field;
            return environment -> {
                AccessContexts.of(environment)
                        .authorizeOperation(corrects(environment) ? operation + Rights.CORRECTING : operation);
                return fetcher.get(environment);
            };
        }
        return fetcher;
    }

    private static boolean corrects(DataFetchingEnvironment environment) {
        return environment.getArgument("input") instanceof Map<?, ?> input && input.get(Commands.CORRECTS) != null;
    }
}
