package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Wires every {@link Link} to its fields. */
@Component
class Links implements RuntimeWiringConfigurer {

    private final List<Link<?>> links;

    Links(List<Link<?>> links, BatchLoaderRegistry registry) {
        this.links = links;
        links.forEach(link -> register(link, registry));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (Link<?> link : links) {
            link.fields().forEach((field, component) -> {
                String[] names = field.split("\\.", 2);
                wiring.type(names[0], type -> type.dataFetcher(names[1], following(link.name(), component)));
            });
        }
    }

    private static <T> void register(Link<T> link, BatchLoaderRegistry registry) {
        registry.<UUID, T>forName(link.name())
                .registerMappedBatchLoader((ids, environment) ->
                        Mono.fromCallable(() -> link.load().apply(ids, access(environment))));
    }

    private static AccessContext access(BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        return Objects.requireNonNull(context.get(AccessContext.class));
    }

    private static DataFetcher<?> following(String link, String component) {
        PropertyDataFetcher<UUID> id = PropertyDataFetcher.fetching(component);
        return environment -> followed(link, id.get(environment), environment);
    }

    private static @Nullable CompletableFuture<Object> followed(
            String link, @Nullable UUID id, DataFetchingEnvironment environment) {
        if (id == null) {
            return null;
        }
        DataLoader<UUID, Object> loader = Objects.requireNonNull(environment.getDataLoader(link));
        return loader.load(id);
    }
}
