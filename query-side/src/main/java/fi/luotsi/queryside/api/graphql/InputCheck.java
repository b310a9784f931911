package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.language.Language;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.TypeFromAST;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Refuses values that a scalar or an enum does not take, all at once and each at its field, before the engine looks at the request. */
@Component
class InputCheck extends SimplePerformantInstrumentation {

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables request,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        List<GraphQLError> wrong = wrong(
                request.getDocument(),
                parameters.getOperation(),
                request.getVariables(),
                parameters.getSchema(),
                parameters.getGraphQLContext());
        if (!wrong.isEmpty()) {
            throw new AbortExecutionException(wrong);
        }
        return request;
    }

    /** The errors of a request; none where every value is taken. */
    List<GraphQLError> wrong(
            Document document,
            @Nullable String chosen,
            Map<String, Object> variables,
            GraphQLSchema schema,
            GraphQLContext context) {
        InputWalk walk = new InputWalk();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (isChosen(operation, chosen)) {
                variables(operation, variables, schema, walk);
            }
            selected(operation.getSelectionSet(), root(operation, schema), schema, walk);
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            selected(
                    fragment.getSelectionSet(),
                    schema.getType(fragment.getTypeCondition().getName()),
                    schema,
                    walk);
        }
        return errors(walk.found(), context);
    }

    private static List<GraphQLError> errors(List<Refusal> refusals, GraphQLContext context) {
        AccessContext access = context.get(AccessContext.class);
        Language language = access == null ? Language.FI : access.language();
        return refusals.stream()
                .distinct()
                .map(refusal -> RequestErrors.of(refusal, language, ErrorType.BAD_REQUEST, null))
                .toList();
    }

    private static boolean isChosen(OperationDefinition operation, @Nullable String name) {
        return name == null || name.isEmpty() || name.equals(operation.getName());
    }

    private static @Nullable GraphQLType root(OperationDefinition operation, GraphQLSchema schema) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private static void variables(
            OperationDefinition operation, Map<String, Object> given, GraphQLSchema schema, InputWalk walk) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
            String name = variable.getName();
            if (type != null && GraphQLTypeUtil.isInput(type)) {
                if (given.containsKey(name)) {
                    walk.json(type, given.get(name), name);
                } else if (variable.getDefaultValue() != null) {
                    walk.literal(type, variable.getDefaultValue(), name);
                } else {
                    walk.json(type, null, name);
                }
            }
        }
    }

    private static void selected(
            @Nullable SelectionSet set, @Nullable GraphQLType of, GraphQLSchema schema, InputWalk walk) {
        if (set == null || !(of instanceof GraphQLCompositeType)) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                GraphQLType type = fragment.getTypeCondition() == null
                        ? of
                        : schema.getType(fragment.getTypeCondition().getName());
                selected(fragment.getSelectionSet(), type, schema, walk);
            } else if (selection instanceof Field field && of instanceof GraphQLFieldsContainer container) {
                GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
                if (definition != null) {
                    arguments(field, definition, walk);
                    selected(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), schema, walk);
                }
            }
        }
    }

    private static void arguments(Field field, GraphQLFieldDefinition definition, InputWalk walk) {
        for (Argument given : field.getArguments()) {
            GraphQLArgument argument = definition.getArgument(given.getName());
            if (argument != null && given.getValue() != null) {
                walk.literal(argument.getType(), given.getValue(), given.getName());
            }
        }
    }
}
