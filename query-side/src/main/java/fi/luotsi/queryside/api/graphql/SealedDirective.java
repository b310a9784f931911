package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.personal.Text;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** {@code @sealed}: a sealed value is opened at the door, its key loaded together with all the others of the answer. */
final class SealedDirective implements SchemaDirectiveWiring {

    /** Name of the data loader that opens values: from a {@link Sealed} to the value. */
    static final String OPENER = "opener";

    /** A value with the type it opens to. */
    record Sealed(Personal<?> value, Class<?> type) {}

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    PersonName.class,
                    Identity.class,
                    Preferences.class,
                    Address.class,
                    Opinion.class,
                    Options.class,
                    Text.class,
                    Disclosure.class,
                    Death.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> wiring) {
        String name = Objects.requireNonNull(
                wiring.getAppliedDirective("sealed").getArgument("as").getValue());
        Class<?> type =
                Objects.requireNonNull(TYPES.get(name), () -> "@sealed(as: " + name + ") names no personal value");
        GraphQLObjectType parent = (GraphQLObjectType) wiring.getFieldsContainer();
        FieldCoordinates here = FieldCoordinates.coordinates(parent, wiring.getElement());
        DataFetcher<?> plain = wiring.getCodeRegistry().getDataFetcher(here, wiring.getElement());
        wiring.getCodeRegistry()
                .dataFetcher(
                        here,
                        DataFetcherFactories.wrapDataFetcher(
                                plain, (environment, value) -> opened(environment, value, type)));
        return wiring.getElement();
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
