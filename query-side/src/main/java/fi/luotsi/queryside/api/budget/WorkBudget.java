package fi.luotsi.queryside.api.budget;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The budget of all users' work. */
@Component
@EnableConfigurationProperties(BudgetSettings.class)
public final class WorkBudget {

    private final Turns atHand;
    private final Turns queries;
    private final Turns exports;
    private final Allowance allowance;
    private final BudgetSettings settings;

    WorkBudget(BudgetSettings settings) {
        this.settings = settings;
        int most = Math.addExact(settings.atOnce(), settings.waiting());
        this.atHand = new Turns(most, 0, Integer.MAX_VALUE, Duration.ZERO);
        this.queries = new Turns(settings.atOnce(), settings.waiting(), settings.inAll(), settings.patience());
        this.exports = new Turns(settings.atOnce(), settings.waiting(), Integer.MAX_VALUE, settings.patience());
        this.allowance = new Allowance(settings.cost(), settings.costPerSecond(), System::nanoTime);
    }

    /** Takes a request in hand, whose body may be still to come; none where the user has as many as may be worked on and wait. */
    public Optional<Turns.Begun> takeInHand(UUID user) {
        return atHand.beginNow(user);
    }

    /** Waits for the user's turn to have a query or a file made; see {@link Turns#begin}. */
    public Optional<Turns.Begun> beginQuery(UUID user) throws InterruptedException {
        return queries.begin(user);
    }

    /** {@link #beginQuery} for an export, which takes as long as its reader. */
    public Optional<Turns.Begun> beginExport(UUID user) throws InterruptedException {
        return exports.begin(user);
    }

    /** Begins a query at once, or not at all where it would have to wait. */
    public Optional<Turns.Begun> beginQueryNow(UUID user) {
        return queries.beginNow(user);
    }

    /** Charges the user for a query; see {@link Allowance#charge}. */
    public long charge(UUID user, long cost) {
        return allowance.charge(user, cost);
    }

    /** In how many seconds a user is to ask again who has too much under way. */
    public long askAgain() {
        return Math.max(1, settings.patience().toSeconds() / 2);
    }

    /** After how long a query is broken off. */
    public Duration longest() {
        return settings.longest();
    }
}
