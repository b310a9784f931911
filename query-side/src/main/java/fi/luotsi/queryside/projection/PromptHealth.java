package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says within a second how something is that may not answer for long: what has not answered by then is degraded. One look is under way at
 * a time, which all who ask wait for.
 */
final class PromptHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HealthIndicator look;
    private @Nullable CompletableFuture<Health> looking;

    PromptHealth(HealthIndicator look) {
        this.look = look;
    }

    @Override
    public Health health() {
        try {
            return looking().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            return degraded(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return degraded(stopped);
        }
    }

    private static Health degraded(Exception why) {
        return Health.status(Degraded.STATUS)
                .withDetail("failure", why.getClass().getName())
                .build();
    }

    private synchronized CompletableFuture<Health> looking() {
        CompletableFuture<Health> begun = looking;
        if (begun == null || begun.isDone()) {
            begun = CompletableFuture.supplyAsync(
                    look::health, work -> Thread.ofVirtual().name("health").start(work));
            looking = begun;
        }
        return begun;
    }
}
