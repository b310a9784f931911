package fi.luotsi.schema;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Nothing is shown by a right that nobody has declared: each query and mutation follows a policy, and so does each type that can be
 * reached without passing one that follows a policy. A type that is {@code open} holds no client data itself, and so covers none of the
 * types below it. Each finding is a sentence.
 */
final class RightRules {

    private static final String OPEN = "open";
    private static final String WRAPPER = ".*(Payload|Connection|Edge)";

    private final GraphQLSchema schema;
    private final Set<String> policies;
    private final Set<String> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    RightRules(GraphQLSchema schema, Set<String> policies) {
        this.schema = schema;
        this.policies = policies;
    }

    List<String> findings() {
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .forEach(this::declared);
        Stream.of("Query", "Mutation", "Subscription")
                .map(schema::getObjectType)
                .filter(Objects::nonNull)
                .forEach(this::root);
        return found;
    }

    private void declared(GraphQLObjectType type) {
        known(type.getName(), type);
        type.getFieldDefinitions().forEach(field -> known(type.getName() + "." + field.getName(), field));
    }

    private void known(String name, GraphQLDirectiveContainer declared) {
        right(declared)
                .filter(policy -> !policies.contains(policy))
                .ifPresent(policy -> found.add(name + " has the @right of an unknown policy: " + policy));
    }

    private void root(GraphQLObjectType root) {
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            if (right(field).isEmpty()) {
                found.add("%s.%s has no @right: name the policy of rights.csv by which it may be asked"
                        .formatted(root.getName(), field.getName()));
            }
            follow(root, field);
        }
    }

    private void follow(GraphQLObjectType from, GraphQLFieldDefinition field) {
        switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLInterfaceType any -> schema.getImplementations(any).forEach(type -> follow(from, field, type));
            case GraphQLObjectType type -> follow(from, field, type);
            default -> {}
        }
    }

    private void follow(GraphQLObjectType from, GraphQLFieldDefinition field, GraphQLObjectType type) {
        Optional<String> right = right(type);
        boolean isWrapper = type.getName().matches(WRAPPER);
        if (right.isEmpty() && !isWrapper) {
            found.add(("%s has no @right, and %s.%s shows it outside a record that has one:"
                            + " name its policy of rights.csv, or open if no client data is in it")
                    .formatted(type.getName(), from.getName(), field.getName()));
        }
        boolean covers = right.isPresent() && !right.get().equals(OPEN);
        if (!covers && seen.add(type.getName())) {
            type.getFieldDefinitions().forEach(below -> follow(type, below));
        }
    }

    private static Optional<String> right(GraphQLDirectiveContainer declared) {
        GraphQLAppliedDirective right = declared.getAppliedDirective("right");
        return Optional.ofNullable(right).map(each -> each.getArgument("of").getValue());
    }
}
