package fi.luotsi.benchmarks.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Load that does not wait for answers: each request has its time and is measured from then, so that a request held up by another
 * counts the wait.
 */
public final class OpenLoop {

    private final int perSecond;
    private final Duration length;

    public OpenLoop(int perSecond, Duration length) {
        this.perSecond = perSecond;
        this.length = length;
    }

    /** One request. */
    public interface Request {
        void send() throws Exception;
    }

    /**
     * Sends the load.
     *
     * @param requests the one of each turn
     * @return the duration of each, in milliseconds
     */
    public double[] run(IntFunction<Request> requests) throws Exception {
        int count = (int) (perSecond * length.toMillis() / 1_000);
        List<Future<Double>> sent = new ArrayList<>(count);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int turn = 0; turn < count; turn++) {
                long at = begin + Duration.ofSeconds(turn).dividedBy(perSecond).toNanos();
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                Request request = requests.apply(turn);
                sent.add(senders.submit(() -> {
                    request.send();
                    return (System.nanoTime() - at) / 1e6;
                }));
            }
        }
        double[] took = new double[count];
        for (int turn = 0; turn < count; turn++) {
            took[turn] = sent.get(turn).get();
        }
        return took;
    }
}
