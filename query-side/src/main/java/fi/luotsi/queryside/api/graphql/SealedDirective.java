package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.PersonalTypes;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** {@code @sealed}: a sealed value is opened by access control, its key loaded together with all the others of the answer. */
final class SealedDirective implements SchemaDirectiveWiring {

    /** Name of the data loader that opens values: from a {@link Sealed} to the value. */
    static final String OPENER = "opener";

    /** A value with the type it opens to. */
    record Sealed(Personal<?> value, Class<?> type) {}

    private final Map<String, Class<?>> types = PersonalTypes.byName();

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> wiring) {
        GraphQLObjectType parent = (GraphQLObjectType) wiring.getFieldsContainer();
        Class<?> type = type(parent, wiring.getElement());
        FieldCoordinates here = FieldCoordinates.coordinates(parent, wiring.getElement());
        DataFetcher<?> plain = wiring.getCodeRegistry().getDataFetcher(here, wiring.getElement());
        wiring.getCodeRegistry()
                .dataFetcher(
                        here,
                        DataFetcherFactories.wrapDataFetcher(
                                plain, (environment, value) -> opened(environment, value, type)));
        return wiring.getElement();
    }

    /** The value's own type; a text that stands alone is shown as a string. */
    private Class<?> type(GraphQLObjectType parent, GraphQLFieldDefinition field) {
        String name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        Class<?> type = name.equals("String") ? Text.class : types.get(name);
        if (type == null) {
            throw new IllegalStateException("%s.%s is @sealed, but no event holds a sealed %s"
                    .formatted(parent.getName(), field.getName(), name));
        }
        return type;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // GraphQL Java takes a future as the value to wait for
    private static @Nullable Object opened(DataFetchingEnvironment environment, @Nullable Object value, Class<?> type) {
        if (!(value instanceof Personal<?> personal)) {
            return null;
        }
        DataLoader<Sealed, Object> opener = Objects.requireNonNull(environment.getDataLoader(OPENER));
        CompletableFuture<Object> future = opener.load(new Sealed(personal, type));
        return future.thenApply(opened -> opened instanceof Text(var text) ? text : opened);
    }
}
