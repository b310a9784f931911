package fi.luotsi.queryside.api.budget;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work there may be: {@code luotsi.work.*}. It is counted by user, never by address.
 *
 * @param atOnce how many requests of one user are worked on at once; the others wait
 * @param waiting how many requests of one user may wait; more are refused
 * @param inAll how many requests of all users are worked on at once; exports, which take as long as their reader, do not count
 * @param patience how long a request waits for its turn
 * @param longest after how long a query is broken off
 * @param cost how much the queries may cost that one user has answered at once: a value costs 1
 * @param costPerSecond how much of it comes back in a second
 */
@ConfigurationProperties("luotsi.work")
public record BudgetSettings(
        @DefaultValue("4") int atOnce,
        @DefaultValue("64") int waiting,
        @DefaultValue("64") int inAll,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("20s") Duration longest,
        @DefaultValue("10000000") long cost,
        @DefaultValue("500000") long costPerSecond) {

    public BudgetSettings {
        checked("at-once", atOnce);
        checked("waiting", waiting);
        checked("in-all", inAll);
        checked("cost", cost);
        checked("cost-per-second", costPerSecond);
    }

    private static void checked(String name, long number) {
        if (number < 1) {
            throw new IllegalArgumentException("luotsi.work." + name + " is " + number + ": allowed are 1 and more");
        }
    }
}
