package fi.luotsi.queryside.api.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Wires every {@link Link} and {@link Lookup} to its fields. */
@Component
class Links implements RuntimeWiringConfigurer {

    private final List<Link<?, ?>> links;
    private final List<Lookup<?>> lookups;
    private final Paging paging;

    Links(List<Link<?, ?>> links, List<Lookup<?>> lookups, Paging paging, BatchLoaderRegistry registry) {
        this.links = links;
        this.lookups = lookups;
        this.paging = paging;
        lookups.forEach(lookup -> register(registry, lookup.field(), lookup.load()));
        links.forEach(link -> register(registry, link));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (Link<?, ?> link : links) {
            for (String field : link.fields()) {
                String[] names = field.split("\\.", 2);
                wiring.type(names[0], type -> type.dataFetcher(names[1], following(link)));
            }
        }
        lookups.forEach(lookup -> wire(wiring, lookup.field(), lookup.field()));
    }

    private static void wire(RuntimeWiring.Builder wiring, String field, String loader) {
        String[] names = field.split("\\.", 2);
        wiring.type(names[0], type -> type.dataFetcher(names[1], following(loader)));
    }

    /** A loader that reads the linked records of all ids of one level of an answer. */
    static <T> void register(
            BatchLoaderRegistry registry, String name, BiFunction<Set<UUID>, AccessContext, Map<UUID, T>> load) {
        registry.<UUID, T>forName(name)
                .registerMappedBatchLoader(
                        (ids, environment) -> Mono.fromCallable(() -> load.apply(ids, access(environment))));
    }

    private static <T, L> void register(BatchLoaderRegistry registry, Link<T, L> link) {
        registry.<Link.Asked<L>, List<T>>forName(name(link))
                .registerMappedBatchLoader(
                        (asked, environment) -> Mono.fromCallable(() -> lists(link, asked, access(environment))));
    }

    /** The loader's answer for an id. */
    static CompletableFuture<Object> follow(String name, UUID id, DataFetchingEnvironment environment) {
        DataLoader<UUID, Object> loader = Objects.requireNonNull(environment.getDataLoader(name));
        return loader.load(id);
    }

    private static String name(Link<?, ?> link) {
        return String.join(" ", link.fields());
    }

    /** Notes a record of a list as shown. */
    static void show(ProtectedRecord record, AccessContext access) {
        if (!access.authorize(record)) {
            throw new IllegalStateException("a list held what its viewer may not see");
        }
    }

    /** What the viewer may not see is in no list, and in no count. */
    private static <T, L> Map<Link.Asked<L>, List<T>> lists(
            Link<T, L> link, Set<Link.Asked<L>> asked, AccessContext access) {
        Map<Link.Asked<L>, List<T>> found = new HashMap<>();
        Map<L, Set<UUID>> alike =
                asked.stream().collect(groupingBy(Link.Asked::limits, mapping(Link.Asked::id, toSet())));
        alike.forEach((limits, ids) -> link.load()
                .of(ids, limits, access)
                .forEach((id, list) -> found.put(
                        new Link.Asked<>(id, limits),
                        list.stream()
                                .filter(each -> access.mayShow(link.record().apply(each)))
                                .toList())));
        asked.forEach(each -> found.putIfAbsent(each, List.of()));
        return found;
    }

    private static AccessContext access(BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        return Objects.requireNonNull(context.get(AccessContext.class));
    }

    private <T, L> DataFetcher<?> following(Link<T, L> link) {
        PropertyDataFetcher<UUID> id = PropertyDataFetcher.fetching("id");
        return environment -> {
            Page page = paging.of(environment);
            L limits = link.filter().of(environment);
            DataLoader<Link.Asked<L>, List<T>> loader = Objects.requireNonNull(environment.getDataLoader(name(link)));
            return loader.load(new Link.Asked<>(Objects.requireNonNull(id.get(environment)), limits))
                    .thenApply(all -> link.page(all, page, AccessContexts.of(environment)));
        };
    }

    private static DataFetcher<?> following(String loader) {
        PropertyDataFetcher<UUID> id = PropertyDataFetcher.fetching("id");
        return environment -> follow(loader, Objects.requireNonNull(id.get(environment)), environment);
    }
}
