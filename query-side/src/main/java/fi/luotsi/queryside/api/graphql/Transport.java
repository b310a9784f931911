package fi.luotsi.queryside.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By what a request is answered. */
public enum Transport {
    /** At once, and then no more. */
    ANSWER,
    /** By what comes as long as it is open. */
    STREAM;

    /**
     * A subscription is answered by a stream, and nothing else is: what bounds requests bounds those that are answered at once. It comes before
     * anything that begins with an operation and has to end with it.
     */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Check extends SimplePerformantInstrumentation {

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
            ExecutionContext context = parameters.getExecutionContext();
            boolean subscribes = context.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
            Transport transport =
                    Objects.requireNonNullElse(context.getGraphQLContext().get(Transport.class), ANSWER);
            if (subscribes != (transport == STREAM)) {
                throw new AbortExecutionException(subscribes ? "STREAM_NEEDED" : "NO_STREAM_HERE");
            }
            return SimpleInstrumentationContext.noOp();
        }
    }
}
