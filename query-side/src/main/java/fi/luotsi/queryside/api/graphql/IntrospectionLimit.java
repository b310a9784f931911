package fi.luotsi.queryside.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps queries of the schema small: their lists stand at most two within each other, and in few places. The engine's own check refuses
 * what common tools send, as the fields of the query type beside those of all types, so this one stands in its place.
 */
@Component
class IntrospectionLimit extends SimplePerformantInstrumentation {

    private static final int MOST_WITHIN = 2;
    private static final int MOST_PLACES = 16;

    /** Lists of a schema whose members have such lists again. */
    private static final Set<String> LISTS = Set.of("types", "fields", "inputFields", "interfaces", "possibleTypes");

    /** Fields of a query that lead to the schema. */
    static final Set<String> ROOTS = Set.of("__schema", "__type");

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        Walk walk = new Walk(context.getFragmentsByName());
        walk.set(context.getOperationDefinition().getSelectionSet(), false, 0);
        Introspections.mark(context.getOperationDefinition(), context.getGraphQLContext());
        return SimpleInstrumentationContext.noOp();
    }

    /** Validation has refused fragments that lead to themselves; the number of steps bounds the walk. */
    private static final class Walk {

        /** More than any sensible query takes, with its fragments written out. */
        private static final int MOST_STEPS = 5_000;

        private final Map<String, FragmentDefinition> fragments;
        private int places;
        private int steps;

        Walk(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        void set(@Nullable SelectionSet set, boolean ofTheSchema, int within) {
            if (set == null) {
                return;
            }
            for (Selection<?> selection : set.getSelections()) {
                if (++steps > MOST_STEPS) {
                    throw new AbortExecutionException(ofTheSchema ? "INTROSPECTION_TOO_LARGE" : "QUERY_TOO_LONG");
                }
                switch (selection) {
                    case Field field -> field(field, ofTheSchema, within);
                    case InlineFragment fragment -> set(fragment.getSelectionSet(), ofTheSchema, within);
                    case FragmentSpread spread -> {
                        FragmentDefinition fragment = fragments.get(spread.getName());
                        set(fragment == null ? null : fragment.getSelectionSet(), ofTheSchema, within);
                    }
                    default -> {}
                }
            }
        }

        private void field(Field field, boolean ofTheSchema, int within) {
            if (ofTheSchema && LISTS.contains(field.getName())) {
                refuseWhen(++places > MOST_PLACES || within == MOST_WITHIN);
                set(field.getSelectionSet(), true, within + 1);
            } else if (ofTheSchema || ROOTS.contains(field.getName())) {
                set(field.getSelectionSet(), true, within);
            }
            // what is not of the schema has no schema below it
        }

        private static void refuseWhen(boolean tooMuch) {
            if (tooMuch) {
                throw new AbortExecutionException("INTROSPECTION_TOO_LARGE");
            }
        }
    }
}
