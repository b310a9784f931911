package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.budget.WorkBudget;
import fi.luotsi.queryside.authorization.AccessContext;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Charges the user for what their query costs before it is begun, and breaks it off where it takes too long. What a mutation does is never
 * broken off. A document of the program's own ({@link SchemaQuery}) is charged to nobody: its size is not its reader's choice.
 */
@Component
class QueryBudget extends SimplePerformantInstrumentation implements DisposableBean {

    /**
     * What a request was charged.
     *
     * @param seconds in how many to ask again, where it was not let in; otherwise 0
     */
    record Charge(long cost, long seconds) {

        /** Of a request that was executed; none where it did not come so far. */
        static Optional<Charge> of(GraphQLContext context) {
            return Optional.ofNullable(context.get(Charge.class));
        }
    }

    private final WorkBudget budget;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("query-budget").factory());

    QueryBudget(WorkBudget budget) {
        this.budget = budget;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext query = parameters.getExecutionContext();
        GraphQLContext context = query.getGraphQLContext();
        if (context.hasKey(SchemaQuery.class)) {
            return SimpleInstrumentationContext.noOp();
        }
        AccessContext access = context.get(AccessContext.class);
        Charge charge = charge(access, QueryCost.of(query));
        context.put(Charge.class, charge);
        if (charge.seconds() > 0) {
            throw new AbortExecutionException(List.of(refusal(charge, access)));
        }
        if (query.getOperationDefinition().getOperation() != OperationDefinition.Operation.QUERY) {
            return SimpleInstrumentationContext.noOp();
        }
        Ending ending = new Ending(query);
        ScheduledFuture<?> planned = clock.schedule(ending, budget.longest().toMillis(), TimeUnit.MILLISECONDS);
        return SimpleInstrumentationContext.whenCompleted((_, _) -> {
            planned.cancel(false);
            ending.completed();
        });
    }

    /** Charges the user for a query of that cost. */
    Charge charge(AccessContext access, long cost) {
        return new Charge(cost, budget.charge(access.viewer().id(), cost));
    }

    static GraphQLError refusal(Charge charge, AccessContext access) {
        return RequestErrors.of(
                RefusalCode.OVER_BUDGET.at("query", Map.of("seconds", String.valueOf(charge.seconds()))),
                access.language(),
                ErrorType.BAD_REQUEST,
                null);
    }

    /** The error of a query that was broken off; none where it was not. */
    Optional<GraphQLError> brokenOff(GraphQLContext context, AccessContext access) {
        return context.hasKey(Ending.class)
                ? Optional.of(RequestErrors.of(
                        RefusalCode.TOOK_TOO_LONG.at(
                                "query",
                                Map.of(
                                        "seconds",
                                        String.valueOf(budget.longest().toSeconds()))),
                        access.language(),
                        ErrorType.BAD_REQUEST,
                        null))
                : Optional.empty();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    /** Ends a query: nothing more of it is begun, and what it waits for is given up. */
    private static final class Ending implements Runnable {

        private final ExecutionContext query;
        private final Thread worker = Thread.currentThread();
        private boolean completed;
        private boolean ended;

        Ending(ExecutionContext query) {
            this.query = query;
        }

        @Override
        public synchronized void run() {
            if (!completed) {
                ended = true;
                query.getGraphQLContext().put(Ending.class, this);
                query.getExecutionInput().cancel();
                worker.interrupt();
            }
        }

        /** The thread goes on to other work, which nobody has interrupted. */
        synchronized void completed() {
            completed = true;
            if (ended && Thread.currentThread() == worker) {
                Thread.interrupted();
            }
        }
    }
}
