package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads the archive batch after batch, each full one's next while its reader still folds it: stored events never change, so an early read
 * is as good. It is given only to a reader who asks for the events after the batch before. One object is for one thread.
 */
final class ReadAhead {

    private final Archive archive;
    private @Nullable Next next;

    /** The batch that is being read. */
    private record Next(long after, int limit, FutureTask<List<Recorded>> events) {}

    ReadAhead(Archive archive) {
        this.archive = archive;
    }

    /** The events after a position, at most {@code limit}; fewer only where there were no more when they were read. */
    List<Recorded> after(long position, int limit) {
        List<Recorded> events = begun(position, limit);
        next = events.size() == limit ? begin(events.getLast().position(), limit) : null;
        return events;
    }

    private List<Recorded> begun(long position, int limit) {
        Next begun = next;
        next = null;
        return begun != null && begun.after() == position && begun.limit() == limit
                ? result(begun.events())
                : archive.after(position, limit);
    }

    private Next begin(long position, int limit) {
        FutureTask<List<Recorded>> reading = new FutureTask<>(() -> archive.after(position, limit));
        Thread.ofVirtual().name("read-ahead").start(reading);
        return new Next(position, limit, reading);
    }

    private static List<Recorded> result(FutureTask<List<Recorded>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a projection was stopped while it was reading", e);
        }
    }
}
