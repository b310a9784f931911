package fi.luotsi.counsellorui.session;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes what has ended out of the database, sessions before all, each minute; where that is away, another time. */
@Component
final class SessionCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCleaning.class);
    private static final long EVERY_MINUTES = 1;

    private final JdbcIndexedSessionRepository sessions;
    private final List<KeptForAWhile> others;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("desk-sessions").daemon().factory());
    private volatile boolean running;

    SessionCleaning(JdbcIndexedSessionRepository sessions, List<KeptForAWhile> others) {
        this.sessions = sessions;
        this.others = List.copyOf(others);
    }

    @Override
    public void start() {
        running = true;
        var _ = clock.scheduleWithFixedDelay(this::clean, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void clean() {
        try {
            sessions.cleanUpExpiredSessions();
            others.forEach(KeptForAWhile::forgetOld);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("what has ended stays for now: {}", away.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
