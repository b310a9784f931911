package fi.luotsi.benchmarks.attack;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many at once who send one thing after another, whatever they are answered, until they are interrupted. */
final class Senders {

    private Senders() {}

    /** Sends the next thing. */
    interface Sending {
        void send(int number) throws IOException, InterruptedException;
    }

    static void run(int many, Sending sending) throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int i = 0; i < many; i++) {
                senders.execute(() -> keepOn(sending, number));
            }
            Thread.sleep(Long.MAX_VALUE);
        } finally {
            senders.shutdownNow();
        }
    }

    private static void keepOn(Sending sending, AtomicInteger number) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sending.send(number.getAndIncrement());
            } catch (IOException _) {
                // refused, or broken off: an attacker goes on
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
