package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/** Reads the generation that is live when a call begins; where another became live before it ended, it is read anew. */
record LiveDocuments<D extends Record>(ProjectionRuntime<D> line, ReadStore store, Queries queries, Progress progress)
        implements Documents<D> {

    /** How often to look whether another copy of the program was quicker. */
    private static final Duration LOOK_ANYWAY = Duration.ofMillis(50);

    @Override
    public Optional<Folded<D>> byId(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<UUID, Folded<D>> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Folded<D>> found = new LinkedHashMap<>();
        Map<UUID, RawBsonDocument> stored = read(collection -> store.load(collection, ids));
        ids.forEach(id -> folded(Stream.ofNullable(stored.get(id))).forEach(each -> found.put(id, each)));
        return found;
    }

    @Override
    public List<Folded<D>> find(CriteriaDefinition criteria, Sort sort, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return folded(read(collection -> queries.find(collection, criteria, sort, limit)).stream())
                .toList();
    }

    @Override
    public long count(CriteriaDefinition criteria) {
        return read(collection -> queries.count(collection, criteria));
    }

    @Override
    public List<Document> group(CriteriaDefinition criteria, Document group) {
        return read(collection -> queries.group(collection, criteria, group));
    }

    @Override
    public Optional<Folded<D>> await(UUID id, UUID aggregate, long version, Duration atMost) {
        return progress.hurried(() -> awaited(id, aggregate, version, atMost));
    }

    private Optional<Folded<D>> awaited(UUID id, UUID aggregate, long version, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (true) {
            CountDownLatch moved = line.waiters().at(id);
            Optional<Folded<D>> found =
                    byId(id).filter(document -> document.versions().getOrDefault(aggregate, -1L) >= version);
            Duration left = Duration.ofNanos(until - System.nanoTime());
            if (found.isPresent()
                    || isGone(id, aggregate, version)
                    || !left.isPositive()
                    || !Waiters.await(moved, left.compareTo(LOOK_ANYWAY) < 0 ? left : LOOK_ANYWAY)) {
                line.waiters().leave(id, moved);
                return found;
            }
        }
    }

    @Override
    public boolean isGone(UUID id, UUID aggregate, long version) {
        return read(collection -> store.load(collection, List.of(id))).values().stream()
                .map(line.form()::decode)
                .anyMatch(stored -> stored.content() == null
                        && stored.frozen() == null
                        && stored.versions().getOrDefault(aggregate, -1L) >= version);
    }

    /** A document that is frozen takes no events, and which of them it lacks is not known until it is mended. */
    @Override
    public boolean awaitSeen(long position, Duration atMost) {
        return progress.await(() -> line.hasSeen(position), atMost)
                && store.frozen(line.projection().name(), line.readable()) == 0;
    }

    private Stream<Folded<D>> folded(Stream<RawBsonDocument> stored) {
        return stored.flatMap(document -> line.form().folded(document).stream());
    }

    private <T> T read(Function<String, T> query) {
        while (true) {
            int generation = line.readable();
            T answer = query.apply(Pointer.collection(line.projection().name(), generation));
            if (line.readable() == generation) {
                return answer;
            }
        }
    }
}
