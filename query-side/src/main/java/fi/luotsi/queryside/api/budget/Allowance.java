package fi.luotsi.queryside.api.budget;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What one user's queries may cost: so much at once, of which some comes back each second. A query is let in while anything is left, and
 * then charged whole.
 */
public final class Allowance {

    private static final long SECOND = 1_000_000_000L;

    /** So many users are remembered before those are forgotten who have all of theirs again. */
    private static final int MANY = 10_000;

    private final long most;
    private final long perSecond;
    private final LongSupplier nanos;
    private final Map<UUID, Left> left = new ConcurrentHashMap<>();

    private record Left(long amount, long at) {}

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    Allowance(long most, long perSecond, LongSupplier nanos) {
        this.most = most;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /**
     * Charges a query.
     *
     * @return 0 where it may be answered; otherwise nothing is charged, and it is in how many seconds to ask again
     */
    public long charge(UUID user, long cost) {
        long now = nanos.getAsLong();
        long[] seconds = new long[1];
        left.compute(user, (_, was) -> {
            Left is = was == null ? new Left(most, now) : new Left(amount(was, now), Math.max(was.at(), now));
            if (is.amount() > 0) {
                return new Left(is.amount() - cost, is.at());
            }
            seconds[0] = 1 + -is.amount() / perSecond;
            return is;
        });
        if (left.size() > MANY) {
            left.values().removeIf(each -> amount(each, now) == most);
        }
        return seconds[0];
    }

    private long amount(Left was, long now) {
        // another thread may have looked at the clock later, and come first
        double back = (double) Math.max(0, now - was.at()) / SECOND * perSecond;
        return (long) Math.min((double) most, (double) was.amount() + back);
    }
}
