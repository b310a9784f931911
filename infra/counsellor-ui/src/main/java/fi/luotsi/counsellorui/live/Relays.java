package fi.luotsi.counsellorui.live;

import fi.luotsi.counsellorui.session.OpenSessions;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What is open to browsers from this copy of the desk. Every few seconds it asks which of their sessions go on: one may have ended by the
 * person or by its issuer, on another copy, or because nobody was there.
 */
@Component
final class Relays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);
    private static final long EVERY_SECONDS = 3;

    private final Set<Relay> open = ConcurrentHashMap.newKeySet();
    private final OpenSessions sessions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("desk-live").daemon().factory());
    private volatile boolean running;

    Relays(OpenSessions sessions) {
        this.sessions = sessions;
    }

    void add(Relay relay) {
        open.add(relay);
    }

    void remove(Relay relay) {
        open.remove(relay);
    }

    private void look() {
        Set<String> asked = open.stream().map(Relay::session).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return;
        }
        try {
            Set<String> goOn = sessions.among(asked);
            open.stream().filter(relay -> !goOn.contains(relay.session())).forEach(Relays::end);
        } catch (SQLException away) {
            LOG.warn("sessions cannot be looked at now: {}", away.getClass().getSimpleName());
        }
    }

    /** On a thread of its own: its browser may be slow. */
    private static void end(Relay relay) {
        Thread.ofVirtual().name("desk-live-end").start(relay::refused);
    }

    @Override
    public void start() {
        running = true;
        var _ = clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Before the web server waits for the answers that are under way. */
    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        open.forEach(relay -> Thread.ofVirtual().name("desk-live-end").start(relay::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
