package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The threads that wait for documents. A batch wakes only those that wait for a document it wrote. */
final class Waiters {

    private final Map<UUID, CountDownLatch> byDocument = new ConcurrentHashMap<>();

    /** To be asked for before the document is looked at, so that a write in between is not missed. */
    CountDownLatch at(UUID document) {
        return byDocument.computeIfAbsent(document, _ -> new CountDownLatch(1));
    }

    void leave(UUID document, CountDownLatch latch) {
        if (byDocument.remove(document, latch)) {
            latch.countDown();
        }
    }

    void moved(Collection<UUID> documents) {
        if (!byDocument.isEmpty()) {
            documents.forEach(document -> {
                CountDownLatch latch = byDocument.remove(document);
                if (latch != null) {
                    latch.countDown();
                }
            });
        }
    }

    /** False where the thread was interrupted. */
    static boolean await(CountDownLatch latch, Duration atMost) {
        try {
            boolean moved = latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return moved || !Thread.currentThread().isInterrupted();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
