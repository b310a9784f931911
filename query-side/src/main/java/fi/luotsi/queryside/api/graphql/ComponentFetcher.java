package fi.luotsi.queryside.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field of the schema from the component or method of its name. GraphQL Java answers null where there is none; here a field that
 * the schema has and the object has not is a fault.
 */
final class ComponentFetcher implements LightDataFetcher<@Nullable Object> {

    private final String parent;
    private final String field;
    private final PropertyDataFetcher<Object> property;

    /** The class that was looked at last: nearly always all objects of one type are of one class. */
    private @Nullable Class<?> known;

    ComponentFetcher(String parent, String field) {
        this.parent = parent;
        this.field = field;
        this.property = PropertyDataFetcher.fetching(field);
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when the source has no component or method of the field's name
     */
    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        refuseUnlessItHolds(source);
        return property.get(definition, source, environment);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        refuseUnlessItHolds(environment.getSource());
        return property.get(environment);
    }

    private void refuseUnlessItHolds(@Nullable Object source) {
        if (source == null || source instanceof Map || source.getClass() == known) {
            return;
        }
        Class<?> type = source.getClass();
        String bean = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        Set<String> names = Set.of(field, "get" + bean, "is" + bean);
        if (Arrays.stream(type.getMethods())
                .noneMatch(method -> method.getParameterCount() == 0 && names.contains(method.getName()))) {
            throw new IllegalStateException("The schema has %s.%s, but %s has no component or method %s."
                    .formatted(parent, field, type.getName(), field));
        }
        known = type;
    }
}
