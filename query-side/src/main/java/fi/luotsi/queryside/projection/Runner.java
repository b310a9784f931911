package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One generation's thread: batch after batch, waiting for new events where there are none, and for a store that is away. */
final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final ProjectionRuntime<?> line;
    private final Generation<?> generation;
    private final ProjectionSettings settings;
    private volatile @Nullable String failing;

    Runner(ProjectionRuntime<?> line, Generation<?> generation, ProjectionSettings settings) {
        this.line = line;
        this.generation = generation;
        this.settings = settings;
    }

    Generation<?> generation() {
        return generation;
    }

    long position() {
        return generation.position();
    }

    /** The class of the exception that it cannot get past now, or null where all is well. */
    @Nullable
    String failing() {
        return failing;
    }

    String name() {
        return "projection-" + generation.collection();
    }

    void run(Head head, Progress progress, BooleanSupplier stopped) {
        long pause = FIRST_PAUSE_MILLIS;
        int withoutBreak = 0;
        while (!stopped.getAsBoolean()) {
            try {
                long begun = System.nanoTime();
                Generation.Step step = generation.step(settings.batch());
                progress.made();
                recovered();
                pause = FIRST_PAUSE_MILLIS;
                if (step == Generation.Step.CAUGHT_UP) {
                    line.switchOver(generation.number());
                }
                if (step == Generation.Step.GONE || !line.wants(generation.number())) {
                    break;
                }
                if (step == Generation.Step.CAUGHT_UP) {
                    long ended = System.nanoTime();
                    head.awaitAfter(generation.position(), stopped, LOOK_ANYWAY);
                    withoutBreak = progress.isBreak(ended) ? 0 : withoutBreak + 1;
                    progress.pause(withoutBreak, begun, stopped);
                }
            } catch (RuntimeException e) {
                failed(e);
                head.pause(stopped, pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
        line.runners().remove(generation.number(), this);
        progress.made();
    }

    private void failed(RuntimeException e) {
        String name = e.getClass().getName();
        if (!name.equals(failing)) {
            // the class alone: an event's or a document's values could be in the message
            LOG.warn("{} waits after position {}: {}", name(), generation.position(), name);
            failing = name;
        }
    }

    private void recovered() {
        if (failing != null) {
            LOG.info("{} goes on", name());
            failing = null;
        }
    }
}
