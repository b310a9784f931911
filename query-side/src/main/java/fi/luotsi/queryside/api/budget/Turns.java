package fi.luotsi.queryside.api.budget;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets work begin: of one user only so much at once, and of all only so much. What does not begin at once waits, and users take turns,
 * however much each of them has waiting: so who has one request waits for no more than one of every other user's.
 */
public final class Turns {

    private final int atOnce;
    private final int mostWaiting;
    private final int inAll;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Line> lines = new HashMap<>();

    /** Users with something waiting, the one whose turn is next first. */
    private final Set<UUID> next = new LinkedHashSet<>();

    private int working;

    /** The work of one user. */
    private static final class Line {
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private int working;

        boolean isEmpty() {
            return working == 0 && waiting.isEmpty();
        }
    }

    private static final class Waiting {
        private final Condition called;
        private boolean begun;

        Waiting(Condition called) {
            this.called = called;
        }
    }

    Turns(int atOnce, int mostWaiting, int inAll, Duration patience) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
        this.inAll = inAll;
        this.patience = patience;
    }

    /** Work that has begun; it ends when this is closed. */
    public interface Begun extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for the user's turn.
     *
     * @return none where the user has too much waiting, or their turn did not come in time
     */
    public Optional<Begun> begin(UUID user) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Line line = lines.computeIfAbsent(user, _ -> new Line());
            return startsNow(line) || (line.waiting.size() < mostWaiting && waits(user, line))
                    ? begun(user)
                    : Optional.empty();
        } finally {
            tidy(user);
            lock.unlock();
        }
    }

    /** Begins at once, or not at all. */
    Optional<Begun> beginNow(UUID user) {
        lock.lock();
        try {
            return startsNow(lines.computeIfAbsent(user, _ -> new Line())) ? begun(user) : Optional.empty();
        } finally {
            tidy(user);
            lock.unlock();
        }
    }

    /** How many wait just now. */
    int waiting() {
        lock.lock();
        try {
            return lines.values().stream().mapToInt(line -> line.waiting.size()).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody works or waits. */
    boolean isEmpty() {
        lock.lock();
        try {
            return lines.isEmpty() && next.isEmpty() && working == 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean waits(UUID user, Line line) throws InterruptedException {
        Waiting mine = new Waiting(lock.newCondition());
        line.waiting.add(mine);
        next.add(user);
        long left = patience.toNanos();
        try {
            while (!mine.begun && left > 0) {
                left = mine.called.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            if (mine.begun) {
                finish(user);
            }
            throw interrupted;
        } finally {
            line.waiting.remove(mine);
        }
        return mine.begun;
    }

    private Optional<Begun> begun(UUID user) {
        return Optional.of(() -> {
            lock.lock();
            try {
                finish(user);
            } finally {
                lock.unlock();
            }
        });
    }

    /** Starts the user's work where nothing of theirs waits and there is room; says whether it did. */
    private boolean startsNow(Line line) {
        boolean starts = line.waiting.isEmpty() && mayBegin(line);
        if (starts) {
            start(line);
        }
        return starts;
    }

    private boolean mayBegin(Line line) {
        return line.working < atOnce && working < inAll;
    }

    private void start(Line line) {
        line.working++;
        working++;
    }

    private void finish(UUID user) {
        line(user).working--;
        working--;
        while (callNext()) {
            // as many as there is room for
        }
        tidy(user);
    }

    /** Calls the next user who may begin something; who is called goes to the end. */
    private boolean callNext() {
        Optional<UUID> called =
                next.stream().filter(user -> mayBegin(line(user))).findFirst();
        called.ifPresent(user -> {
            Line line = line(user);
            Waiting first = line.waiting.remove();
            first.begun = true;
            start(line);
            first.called.signal();
            next.remove(user);
            if (!line.waiting.isEmpty()) {
                next.add(user);
            }
        });
        return called.isPresent();
    }

    private void tidy(UUID user) {
        Line line = lines.get(user);
        if (line != null && line.waiting.isEmpty()) {
            next.remove(user);
            if (line.isEmpty()) {
                lines.remove(user);
            }
        }
    }

    private Line line(UUID user) {
        return Objects.requireNonNull(lines.get(user));
    }
}
