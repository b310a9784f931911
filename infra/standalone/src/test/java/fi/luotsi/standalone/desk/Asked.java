package fi.luotsi.standalone.desk;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The names of the operations that GraphQL was asked for. */
final class Asked extends SimplePerformantInstrumentation {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        String name = parameters.getExecutionContext().getOperationDefinition().getName();
        names.add(String.valueOf(name));
        return SimpleInstrumentationContext.noOp();
    }

    /** Those since it was asked last. */
    List<String> since() {
        List<String> all = List.copyOf(names);
        names.clear();
        return all;
    }
}
