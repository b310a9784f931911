package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.authorization.AccessControl;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All subscriptions of this copy of the program. One thread follows what the documents show of the archive, whoever recorded it and on
 * whichever copy, and has those subscriptions looked at whose lists it may have changed, each on a thread of its own for that moment.
 */
@Component
@EnableConfigurationProperties(LiveSettings.class)
final class Watches implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final int MANY = 1_000;
    private static final Touched ANYBODY = new Touched(true, Set.of());

    private final Set<Watch> open = ConcurrentHashMap.newKeySet();
    private final Archive archive;
    private final ProjectionEngine projections;
    private final AccessControl accessControl;
    private final Looking looking;
    private final LiveSettings settings;
    private final InstantSource clock;
    private volatile boolean running;

    Watches(
            Archive archive,
            ProjectionEngine projections,
            AccessControl accessControl,
            Looking looking,
            LiveSettings settings,
            ObjectProvider<InstantSource> clock) {
        this.archive = archive;
        this.projections = projections;
        this.accessControl = accessControl;
        this.looking = looking;
        this.settings = settings;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * Refuses one more subscription of a person who has as many as they may.
     *
     * @throws Refused when they have, or all people together
     */
    void checkRoom(UUID person) {
        long theirs = open.stream()
                .filter(watch -> watch.viewer().id().equals(person))
                .count();
        if (!running || theirs >= settings.perPerson() || open.size() >= settings.inAll()) {
            String seconds = String.valueOf(settings.atLeast().toSeconds());
            throw new Refused(List.of(RefusalCode.BUSY.at("subscription", Map.of("seconds", seconds))));
        }
    }

    /** Takes a subscription in until it is to be {@link #forget forgotten}. */
    synchronized void take(Watch watch) {
        checkRoom(watch.viewer().id());
        open.add(watch);
        notifyAll();
    }

    void forget(Watch watch) {
        open.remove(watch);
    }

    int size() {
        return open.size();
    }

    private void follow() {
        long shown = Archive.START;
        while (running) {
            try {
                if (awaitSomebody()) {
                    shown = projections.shown();
                }
                shown = touched(shown);
                look();
                projections.awaitShownAfter(shown, ROUND);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("lists cannot be followed now: {}", e.getClass().getName());
                projections.awaitShownAfter(Long.MAX_VALUE - 1, settings.pace());
            }
        }
    }

    /** Whether there was nobody before. */
    private synchronized boolean awaitSomebody() throws InterruptedException {
        boolean nobody = open.isEmpty();
        while (running && open.isEmpty()) {
            wait();
        }
        return nobody;
    }

    private long touched(long shown) {
        long now = projections.shown();
        if (now > shown) {
            Touched touched = now - shown > MANY ? ANYBODY : by(archive.after(shown, (int) (now - shown)));
            open.forEach(watch -> watch.touch(touched));
        }
        return Math.max(now, shown);
    }

    private Touched by(List<Recorded> events) {
        return Touched.by(
                events,
                accessControl.unitsAround(events.stream()
                        .map(event -> event.envelope().aggregate())
                        .distinct()
                        .toList()));
    }

    private void look() {
        Instant now = clock.instant();
        for (Watch watch : open) {
            if (watch.take(now, settings)) {
                Thread.ofVirtual().name("live").start(() -> looking.at(watch));
            }
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live").start(this::follow);
    }

    /** Before the web server waits for the answers that are under way. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            notifyAll();
        }
        // each writes its end to a reader who may be slow
        open.forEach(watch -> Thread.ofVirtual().name("live-end").start(watch::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
