package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Builds a shadow of a projection's documents and compares them with the live ones, which go on meanwhile: a pair that differs is looked at
 * again once each side has seen what the other has.
 */
final class Verification<D extends Record> {

    /** A killed program's shadow is dropped after so long. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int ROUNDS = 50;

    private final ProjectionRuntime<D> line;
    private final ReadStore store;
    private final Progress progress;
    private final int batch;
    private final String name;
    private final List<UUID> different = new ArrayList<>();
    private final List<UUID> missing = new ArrayList<>();
    private final List<UUID> unexpected = new ArrayList<>();
    private long compared;

    Verification(ProjectionRuntime<D> line, ReadStore store, Progress progress, int batch) {
        this.line = line;
        this.store = store;
        this.progress = progress;
        this.batch = batch;
        this.name = line.projection().name();
    }

    Verified verify() {
        Generation<D> shadow = line.generation(listed());
        try {
            int live = pointer().live();
            String liveDocuments = Pointer.collection(name, live);
            catchUp(shadow);
            Set<UUID> suspects = new LinkedHashSet<>();
            store.walk(liveDocuments, batch, documents -> {
                compared += documents.size();
                suspects.addAll(unequal(documents, shadow.collection()));
                store.keep(name, shadow.number(), Instant.now().plus(LEASE));
            });
            store.walk(shadow.collection(), batch, documents -> {
                suspects.addAll(unequal(documents, liveDocuments));
                store.keep(name, shadow.number(), Instant.now().plus(LEASE));
            });
            for (int round = 0; round < ROUNDS && !suspects.isEmpty(); round++) {
                catchUp(shadow);
                progress.await(() -> line.caughtUp(shadow.position()), Duration.ofSeconds(1));
                settle(suspects, live, shadow);
            }
            return new Verified(
                    name, shadow.position(), compared, different, missing, unexpected, List.copyOf(suspects));
        } finally {
            store.forget(name, shadow.number());
        }
    }

    private int listed() {
        Pointer seen = pointer();
        while (!store.shadow(seen, line.form().fingerprint(), Instant.now().plus(LEASE))) {
            seen = pointer();
        }
        return seen.next();
    }

    private Pointer pointer() {
        return Objects.requireNonNull(store.pointer(name), "the projection has not started yet");
    }

    /** To where the archive ends now: events appended meanwhile are left to the next round. */
    private void catchUp(Generation<D> shadow) {
        long end = line.head();
        while (shadow.position() < end && shadow.step(batch) == Generation.Step.MORE) {
            store.keep(name, shadow.number(), Instant.now().plus(LEASE));
        }
    }

    private List<UUID> unequal(List<RawBsonDocument> documents, String others) {
        Map<UUID, RawBsonDocument> other =
                store.load(others, documents.stream().map(Codecs::id).toList());
        return documents.stream()
                .filter(document -> !line.form().same(document, other.get(Codecs.id(document))))
                .map(Codecs::id)
                .toList();
    }

    /** Takes from the suspects those that are equal after all, and those that are different although both sides have seen all. */
    private void settle(Set<UUID> suspects, int live, Generation<D> shadow) {
        long liveSeen = Objects.requireNonNull(pointer().generations().get(live), "the live generation was replaced")
                .position();
        Map<UUID, RawBsonDocument> rebuilt = store.load(shadow.collection(), suspects);
        Map<UUID, RawBsonDocument> standing = store.load(Pointer.collection(name, live), suspects);
        suspects.removeIf(id -> {
            RawBsonDocument is = standing.get(id);
            RawBsonDocument should = rebuilt.get(id);
            if (line.form().same(is, should)) {
                return true;
            }
            if (position(should) > liveSeen || position(is) > shadow.position()) {
                return false;
            }
            (is == null ? missing : should == null ? unexpected : different).add(id);
            return true;
        });
    }

    private static long position(@Nullable RawBsonDocument document) {
        return document == null || !document.isInt64("position")
                ? -1
                : document.getInt64("position").getValue();
    }
}
