package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A store that does not answer is told of before anybody has given up asking. */
class PromptHealthTest {

    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final PromptHealth health = new PromptHealth(() -> {
        looks.incrementAndGet();
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Health.up().build();
    });

    @Test
    @Timeout(20)
    void what_does_not_answer_is_degraded_and_looked_at_once_at_a_time() {
        assertThat(health.health().getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(health.health().getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(looks).hasValue(1);

        answers.countDown();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_look_that_fails_is_degraded() {
        PromptHealth failing = new PromptHealth(() -> {
            throw new IllegalStateException("away");
        });

        assertThat(failing.health().getStatus()).isEqualTo(Degraded.STATUS);
    }
}
