package fi.luotsi.queryside.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A store of documents that a program loses at one of its steps, before or after the step was done, as when it is killed. */
final class Faulty {

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger left;
    private final boolean afterwards;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private volatile boolean away;

    private Faulty(int left, boolean afterwards) {
        this.left = new AtomicInteger(left);
        this.afterwards = afterwards;
    }

    /** Dead for ever once so many steps have been tried. */
    static ReadStore killedAt(int step, boolean afterwards, ReadStore store) {
        return new Faulty(step, afterwards).around(store);
    }

    /** One that can go away and come back. */
    static Faulty unreliable() {
        return new Faulty(Integer.MAX_VALUE, false);
    }

    void away(boolean now) {
        away = now;
    }

    long failures() {
        return failures.get();
    }

    /** How often a projection's position was moved. */
    long batches() {
        return batches.get();
    }

    ReadStore around(ReadStore store) {
        return (ReadStore) Proxy.newProxyInstance(
                ReadStore.class.getClassLoader(), new Class<?>[] {ReadStore.class}, (_, method, arguments) -> {
                    int step = left.decrementAndGet();
                    if (away || step < 0 || (step == 0 && !afterwards)) {
                        failures.incrementAndGet();
                        throw new Killed();
                    }
                    if (method.getName().equals("advance")) {
                        batches.incrementAndGet();
                    }
                    try {
                        Object answer = method.invoke(store, arguments);
                        if (step == 0) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
