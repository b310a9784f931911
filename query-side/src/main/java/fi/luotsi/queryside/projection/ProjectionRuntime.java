package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One projection in this program: its known generations, and those that it brings forward. */
final class ProjectionRuntime<D extends Record> {

    private final Projection<D> projection;
    private final DocumentForm<D> form;
    private final Archive archive;
    private final ReadStore store;
    private final ProjectionSettings settings;
    private final Waiters waiters = new Waiters();
    private final Map<Integer, Runner> runners = new ConcurrentHashMap<>();
    private volatile @Nullable Pointer pointer;
    private volatile long looked;
    private boolean adopted;

    ProjectionRuntime(Projection<D> projection, Archive archive, ReadStore store, ProjectionSettings settings) {
        this.projection = projection;
        this.form = new DocumentForm<>(projection);
        this.archive = archive;
        this.store = store;
        this.settings = settings;
    }

    Projection<D> projection() {
        return projection;
    }

    DocumentForm<D> form() {
        return form;
    }

    Waiters waiters() {
        return waiters;
    }

    Generation<D> generation(int number) {
        return new Generation<>(projection, form, number, archive, store, waiters);
    }

    /** The known generations, or null before the store has answered once. */
    @Nullable
    Pointer pointer() {
        return pointer;
    }

    Map<Integer, Runner> runners() {
        return runners;
    }

    /**
     * The generation that readers get: the live one, or the one being built where the live one has another program's shape. The answer is
     * never older than the time for which an old generation is kept, because another copy may drop it after that.
     */
    int readable() {
        Pointer known = pointer;
        if (known == null || System.nanoTime() - looked > settings.keepOld().toNanos() / 2) {
            known = refresh();
        }
        return known == null ? 1 : readableOf(known);
    }

    private int readableOf(Pointer known) {
        Integer building = known.building();
        return !mine(known.liveGeneration()) && building != null && mine(known.buildingGeneration())
                ? building
                : known.live();
    }

    /** Reads the pointer anew. */
    @Nullable
    Pointer refresh() {
        long now = System.nanoTime();
        Pointer found = store.pointer(projection.name());
        if (found != null) {
            pointer = found;
            looked = now;
        }
        return found;
    }

    /** Where the archive ends now. */
    long head() {
        return archive.head();
    }

    /** Whether the live generation is this program's own and has come so far. */
    boolean caughtUp(long position) {
        Pointer known = pointer;
        Runner runner = known == null ? null : runners.get(known.live());
        return runner != null && runner.position() >= position;
    }

    /** How far the generation that readers get has come, as is known here; nowhere while it is not run here. No store is asked. */
    long shown() {
        Pointer known = pointer;
        Runner runner = known == null ? null : runners.get(readableOf(known));
        return runner == null ? Archive.START : runner.position();
    }

    /** Whether the generation that readers get is run here and has come so far. */
    boolean hasSeen(long position) {
        Runner runner = runners.get(readable());
        return runner != null && runner.position() >= position;
    }

    /** Sees that the generations that should run do, and that those nobody needs are dropped. */
    synchronized void tend(Consumer<Runner> launch) {
        Pointer known = adopted ? refresh() : null;
        if (known == null) {
            known = adopt();
        }
        for (int number : wanted(known)) {
            if (!runners.containsKey(number)) {
                Runner runner = new Runner(this, generation(number), settings);
                store.index(Pointer.collection(projection.name(), number), form.indexes(projection));
                runners.put(number, runner);
                launch.accept(runner);
            }
        }
        Instant now = Instant.now();
        known.generations().forEach((number, generation) -> {
            Instant until = generation.keepUntil();
            if (until != null && until.isBefore(now)) {
                store.forget(projection.name(), number);
            }
        });
    }

    boolean wants(int number) {
        Pointer known = pointer;
        return known != null && wanted(known).contains(number);
    }

    /** Begins a generation beside the live one, unless one is being built already. */
    synchronized void rebuild() {
        Pointer known = Objects.requireNonNull(refresh(), "the projection has not started yet");
        if (known.building() == null) {
            store.build(known, form.fingerprint());
            refresh();
        }
    }

    /** Lets readers have the generation that has been built; nothing where it is not this one, or has fallen behind. */
    void switchOver(int number) {
        Pointer known = pointer;
        if (known == null || !Objects.equals(known.building(), number)) {
            return;
        }
        known = refresh();
        if (known != null && Objects.equals(known.building(), number)) {
            store.switchOver(known, Instant.now().plus(settings.keepOld()));
            refresh();
        }
    }

    private List<Integer> wanted(Pointer known) {
        return Stream.of(known.live(), known.building())
                .filter(Objects::nonNull)
                .filter(number -> mine(known.generations().get(number)))
                .toList();
    }

    private boolean mine(Pointer.@Nullable Generation generation) {
        return generation != null && generation.shape().equals(form.fingerprint());
    }

    /** At the start the store may be empty, hold an earlier program's documents, or half of a killed program's work. */
    private Pointer adopt() {
        // listed before the pointer is read: a collection that another program begins meanwhile is not taken for a
        // leftover
        Pattern own = Pattern.compile(Pattern.quote(projection.name()) + "_(\\d+)");
        List<String> collections =
                store.collections().stream().filter(own.asMatchPredicate()).toList();
        Pointer found = refresh();
        for (String collection : collections) {
            int number = Integer.parseInt(collection.substring(projection.name().length() + 1));
            if (found == null || !found.generations().containsKey(number)) {
                store.drop(collection);
            }
        }
        if (found == null) {
            store.begin(projection.name(), form.fingerprint());
            found = Objects.requireNonNull(refresh());
        }
        if (found.building() != null && !mine(found.buildingGeneration())) {
            store.abandon(found, Instant.now());
            found = Objects.requireNonNull(refresh());
        }
        if (found.building() == null && !mine(found.liveGeneration())) {
            store.build(found, form.fingerprint());
            found = Objects.requireNonNull(refresh());
        }
        adopted = true;
        return found;
    }
}
