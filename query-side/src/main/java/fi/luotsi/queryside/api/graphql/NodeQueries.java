package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.command.RefusalCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/**
 * Records by their ids alone. The archive's first row of an id tells which kind of record it is; it is then shown, denied and logged as
 * any record of that kind that a field leads to. An id of nothing is looked for in a read model all the same, so that it takes as long
 * as a hidden one.
 */
@Controller
class NodeQueries implements RuntimeWiringConfigurer {

    private final Archive archive;

    /** The type of the schema that shows a record, by how the stored names of its events begin. */
    private final Map<String, String> types;

    private final Map<Class<?>, String> typesOfDocuments = new HashMap<>();

    /**
     * The queries.
     *
     * @throws IllegalStateException when a kind of record is shown by a type that no read model has documents of
     */
    NodeQueries(Archive archive, RecordsFactory records) {
        this.archive = archive;
        this.types = AggregateType.all().stream()
                .collect(Collectors.toMap(
                        AggregateType::storedPrefix, kind -> kind.declared().shownAs()));
        for (String type : types.values()) {
            Class<?> document = records.documentType(type);
            if (document == null) {
                throw new IllegalStateException("Records are shown as " + type + ", but no read model has a " + type
                        + "Document, by which node(id) would find them.");
            }
            typesOfDocuments.put(document, type);
        }
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Node",
                type -> type.typeResolver(environment -> environment
                        .getSchema()
                        .getObjectType(Objects.requireNonNull(
                                typesOfDocuments.get(environment.getObject().getClass())))));
    }

    @QueryMapping
    CompletableFuture<Object> node(@Argument UUID id, DataFetchingEnvironment environment) {
        return found(List.of(id), environment).getFirst();
    }

    /** Null in the place of each that is not found. */
    @QueryMapping
    CompletableFuture<List<Object>> nodes(@Argument List<UUID> ids, DataFetchingEnvironment environment) {
        new ArgumentChecks()
                .not(
                        ids.size() > Paging.LARGEST,
                        RefusalCode.TOO_LONG.at("ids", Map.of("max", String.valueOf(Paging.LARGEST))))
                .done();
        List<CompletableFuture<Object>> found = found(ids, environment);
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            List<Object> records = new ArrayList<>();
            found.forEach(record -> records.add(record.join()));
            return records;
        });
    }

    private List<CompletableFuture<Object>> found(List<UUID> ids, DataFetchingEnvironment environment) {
        Map<UUID, String> known = typesOf(ids);
        String anyType = types.values().iterator().next();
        return ids.stream()
                .map(id -> Links.follow(known.getOrDefault(id, anyType), id, environment))
                .toList();
    }

    private Map<UUID, String> typesOf(Collection<UUID> ids) {
        Map<UUID, String> known = new HashMap<>();
        archive.firstNames(ids).forEach((id, name) -> {
            String type = types.get(name.substring(0, name.indexOf('.') + 1));
            if (type != null) {
                known.put(id, type);
            }
        });
        return known;
    }
}
