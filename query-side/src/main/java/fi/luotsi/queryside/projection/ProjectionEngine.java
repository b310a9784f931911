package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the documents of all projections up with the archive. It needs neither store to start: it waits for a store that is away, and
 * skips nothing.
 */
public final class ProjectionEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionEngine.class);
    private static final Duration TEND = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Map<String, ProjectionRuntime<?>> lines = new LinkedHashMap<>();
    private final ReadStore store;
    private final ProjectionSettings settings;
    private final Head head;
    private final Progress progress;
    private final Signal tending = new Signal();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    /** Of the latest start: a thread that outlives its stop must not come to life again at the next start. */
    private volatile AtomicBoolean stopped = new AtomicBoolean(true);

    private volatile boolean ready;
    private volatile boolean untended;

    ProjectionEngine(
            List<? extends Projection<?>> projections,
            Archive archive,
            Bell bell,
            ReadStore store,
            ProjectionSettings settings) {
        this.store = store;
        this.settings = settings;
        this.progress = new Progress(settings.pace());
        this.head = new Head(archive, bell, settings.poll());
        for (Projection<?> projection : projections) {
            if (lines.put(projection.name(), new ProjectionRuntime<>(projection, archive, store, settings)) != null) {
                throw new IllegalArgumentException("two projections are named " + projection.name());
            }
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            AtomicBoolean stop = new AtomicBoolean();
            stopped = stop;
            launch("projections-head", () -> head.watch(stop::get));
            launch("projections", () -> tend(stop::get));
        }
    }

    /** Lets each generation finish its batch. */
    @Override
    public synchronized void stop() {
        stopped.set(true);
        head.wake();
        progress.wake();
        tending.give();
        long until = System.nanoTime() + STOP.toNanos();
        threads.forEach(thread -> join(thread, until));
        threads.clear();
        lines.values().forEach(line -> line.runners().clear());
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Builds a projection's documents anew beside the live ones, which readers keep until the new ones have caught up. Returns at once. */
    public void rebuild(String projection) {
        line(projection).rebuild();
        untended = true;
        tending.give();
    }

    /** Waits until nothing of the projection is being built any more. */
    public boolean awaitRebuilt(String projection, Duration atMost) {
        ProjectionRuntime<?> line = line(projection);
        return progress.await(() -> built(line), atMost);
    }

    /**
     * Folds a frozen document anew from the start of the archive.
     *
     * @return true when it takes events again; false where it threw again, or no event belongs to it
     */
    public boolean retry(String projection, UUID document) {
        ProjectionRuntime<?> line = line(projection);
        Runner live = line.runners().get(line.readable());
        if (live == null) {
            throw new IllegalStateException("the projection " + projection + " is not running");
        }
        return live.generation().refold(document, settings.batch());
    }

    /** Compares the live documents with a rebuild of them. Takes as long as a rebuild. */
    public Verified verify(String projection) {
        return new Verification<>(line(projection), store, progress, settings.batch()).verify();
    }

    /** Waits until every projection's live documents have seen the events up to a position. */
    public boolean awaitCaughtUp(long position, Duration atMost) {
        return progress.await(() -> lines.values().stream().allMatch(line -> line.caughtUp(position)), atMost);
    }

    /** Up to which position every projection's documents show the archive, as readers get them. */
    public long shown() {
        return lines.values().stream().mapToLong(ProjectionRuntime::shown).min().orElse(Archive.START);
    }

    /** Waits until more is shown than up to a position, at the pace of the projections; false when the bound passed first. */
    public boolean awaitShownAfter(long position, Duration atMost) {
        return progress.awaitAtPace(() -> shown() > position, atMost);
    }

    /** Whether every projection has once caught up with what the archive held at the start. */
    public boolean ready() {
        Long start = head.atStart();
        if (!ready && start != null) {
            ready = lines.values().stream().allMatch(line -> line.caughtUp(start));
        }
        return ready;
    }

    /** The names of the projections. */
    public Set<String> names() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /** Positions between a projection and the archive's head; no store is asked. */
    public long lag(String projection) {
        ProjectionRuntime<?> line = line(projection);
        return lag(position(line, line.pointer()));
    }

    /** How each projection stands. */
    public List<ProjectionStatus> status() {
        List<ProjectionStatus> all = new ArrayList<>();
        for (ProjectionRuntime<?> line : lines.values()) {
            String name = line.projection().name();
            Pointer pointer = line.pointer();
            long position = position(line, pointer);
            if (pointer == null) {
                all.add(new ProjectionStatus(name, 0, position, lag(position), null, null, null, null, null));
            } else {
                Runner live = line.runners().get(pointer.live());
                all.add(new ProjectionStatus(
                        name,
                        pointer.live(),
                        position,
                        lag(position),
                        pointer.building(),
                        pointer.building() == null ? null : lag(position(line, pointer, pointer.building())),
                        frozen(name, pointer.live()),
                        live == null ? null : live.failing(),
                        failing(line, pointer.building())));
            }
        }
        return all;
    }

    /** The documents that take no events, by projection and id: what readers get lacks their events. */
    public List<FrozenDocument> frozen() {
        return lines.values().stream()
                .flatMap(line -> store.frozenDocuments(line.projection().name(), line.readable()).stream())
                .sorted(Comparator.comparing(FrozenDocument::projection)
                        .thenComparing(each -> each.document().toString()))
                .toList();
    }

    private long lag(long position) {
        return Math.max(0, head.position() - position);
    }

    private static long position(ProjectionRuntime<?> line, @Nullable Pointer pointer) {
        return pointer == null ? Archive.START : position(line, pointer, pointer.live());
    }

    private static long position(ProjectionRuntime<?> line, Pointer pointer, int generation) {
        Runner runner = line.runners().get(generation);
        if (runner != null) {
            return runner.position();
        }
        Pointer.Generation listed = pointer.generations().get(generation);
        return listed == null ? Archive.START : listed.position();
    }

    private static @Nullable String failing(ProjectionRuntime<?> line, @Nullable Integer generation) {
        Runner runner = generation == null ? null : line.runners().get(generation);
        return runner == null ? null : runner.failing();
    }

    <D extends Record> Documents<D> documents(Projection<D> projection, Queries queries) {
        ProjectionRuntime<?> line = line(projection.name());
        if (line.projection().documentType() != projection.documentType()) {
            throw new IllegalArgumentException("the projection " + projection.name() + " has other documents");
        }
        @SuppressWarnings("unchecked") // its document type is the same class, as has just been seen
        ProjectionRuntime<D> its = (ProjectionRuntime<D>) line;
        return new LiveDocuments<>(its, store, queries, progress);
    }

    private @Nullable Long frozen(String projection, int generation) {
        try {
            return store.frozen(projection, generation);
        } catch (RuntimeException _) {
            return null;
        }
    }

    private static boolean built(ProjectionRuntime<?> line) {
        Pointer pointer = line.pointer();
        return pointer != null && pointer.building() == null;
    }

    private ProjectionRuntime<?> line(String projection) {
        ProjectionRuntime<?> line = lines.get(projection);
        if (line == null) {
            throw new IllegalArgumentException("no projection is named so: allowed are " + lines.keySet());
        }
        return line;
    }

    private void tend(BooleanSupplier over) {
        boolean failing = false;
        while (!over.getAsBoolean()) {
            untended = false;
            try {
                for (ProjectionRuntime<?> line : lines.values()) {
                    line.tend(runner -> launch(runner.name(), () -> runner.run(head, progress, over)));
                }
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warn(
                            "the projections' generations cannot be looked at: {}",
                            e.getClass().getName());
                }
                failing = true;
            }
            progress.made();
            threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
            tending.await(() -> over.getAsBoolean() || untended, failing ? settings.poll() : TEND);
        }
    }

    private void launch(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(work);
        threads.add(thread);
        thread.start();
    }

    private static void join(Thread thread, long until) {
        try {
            if (!thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
