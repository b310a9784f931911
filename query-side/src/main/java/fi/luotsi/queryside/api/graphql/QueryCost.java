package fi.luotsi.queryside.api.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;

/**
 * What a query costs, as its words tell before anything is read: a value costs one, and a list as many of its parts as its page has.
 */
final class QueryCost implements FieldComplexityCalculator {

    /** More than the costliest query that the other limits let by; a bound so that sums stay numbers. */
    private static final int MOST = 1_000_000;

    /** The schema is told of in lists of about so many. */
    private static final int TYPES = 100;

    private QueryCost() {}

    static long of(ExecutionContext query) {
        return QueryComplexityCalculator.newCalculator()
                .fieldComplexityCalculator(new QueryCost())
                .schema(query.getGraphQLSchema())
                .document(query.getDocument())
                .operationName(query.getExecutionInput().getOperationName())
                .variables(query.getCoercedVariables())
                .build()
                .calculate();
    }

    @Override
    public int calculate(FieldComplexityEnvironment field, int ofItsParts) {
        return (int) Math.min(MOST, 1L + (long) ofItsParts * times(field));
    }

    /** How many times the parts are told. */
    private static int times(FieldComplexityEnvironment field) {
        if (IntrospectionLimit.ROOTS.contains(field.getField().getName())) {
            return TYPES;
        }
        String type = ((GraphQLNamedType)
                        GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()))
                .getName();
        if (!type.endsWith("Connection")) {
            return 1;
        }
        Map<String, Object> asked = field.getArguments();
        return Paging.size(asked.get("first"), asked.get("last"));
    }
}
