package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the commands of many cases at once, each case's in their order, and tells how far it has come. */
final class DemoRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRecorder.class);

    /** More callers than processors: most of a command's time is waiting for the disk. */
    private static final int CALLERS = 8;

    private static final Duration PROGRESS = Duration.ofSeconds(3);

    /** A database that died is started again within seconds. */
    private static final int ATTEMPTS = 60;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final CommandGateway gateway;

    DemoRecorder(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Records the commands that are not recorded yet; answers when all are.
     *
     * @return how many cases were left out, because something already recorded stands in their way
     * @throws ArchiveUnavailable when the archive stays away
     */
    int record(List<DemoCase> cases) {
        int all = cases.stream().mapToInt(DemoCase::contacts).sum();
        Iterator<DemoCase> next = cases.iterator();
        AtomicInteger contacts = new AtomicInteger();
        AtomicInteger leftOut = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calling = Stream.<Future<?>>generate(() -> callers.submit(() -> {
                        for (DemoCase one = take(next); one != null; one = take(next)) {
                            if (!recorded(one)) {
                                leftOut.incrementAndGet();
                            }
                            contacts.addAndGet(one.contacts());
                        }
                    }))
                    .limit(CALLERS)
                    .toList();
            for (Future<?> caller : calling) {
                await(caller, () -> LOG.info("Demonstration data: {} of {} contacts recorded", contacts, all));
            }
        }
        return leftOut.get();
    }

    private static @Nullable DemoCase take(Iterator<DemoCase> cases) {
        synchronized (cases) {
            return cases.hasNext() ? cases.next() : null;
        }
    }

    /** A command that was carried out before a start was broken off is known by its id, and is not carried out again. */
    private boolean recorded(DemoCase one) {
        try {
            one.commands().forEach(this::give);
            return true;
        } catch (Refused refused) {
            LOG.warn("A demonstration case was left out: {}", refused.getMessage());
            return false;
        }
    }

    private void give(Planned planned) {
        var message = new GenericCommandMessage<>(planned.command(), CommandContextMetaData.of(planned.context()));
        for (int attempt = 1; ; attempt++) {
            try {
                gateway.sendAndWait(message);
                return;
            } catch (Refused refused) {
                if (isDone(refused)) {
                    return;
                }
                // another copy of the program records the same: what it has carried out is known by the command's id
                if (attempt == ATTEMPTS || !isOvertaken(refused)) {
                    throw refused;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            } catch (ArchiveUnavailable away) {
                if (attempt == ATTEMPTS) {
                    throw away;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    /** It was carried out with the times of another day, or by another copy that began a moment before. */
    private static boolean isDone(Refused refused) {
        return isNothingBut(RefusalCode.COMMAND_ID_USED, refused);
    }

    private static boolean isOvertaken(Refused refused) {
        return isNothingBut(RefusalCode.CONFLICT, refused);
    }

    private static boolean isNothingBut(RefusalCode code, Refused refused) {
        return refused.refusals().stream().allMatch(each -> each.code().equals(code.name()));
    }

    private static void await(Future<?> caller, Runnable progress) {
        while (true) {
            try {
                caller.get(PROGRESS.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException _) {
                progress.run();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException("demonstration data could not be recorded", failed.getCause());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while demonstration data was being recorded");
            }
        }
    }
}
