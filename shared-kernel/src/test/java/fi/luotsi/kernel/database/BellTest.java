package fi.luotsi.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BellTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Bell bell = new Bell();

    @Test
    void a_ring_between_the_look_and_the_wait_is_not_missed() throws Exception {
        long heard = bell.rings();
        bell.ring();

        assertThat(bell.awaitRing(heard, LONG)).isEqualTo(heard + 1);
    }

    @Test
    void everyone_who_waits_is_woken() {
        CountDownLatch listening = new CountDownLatch(3);
        CompletableFuture<?>[] listeners = new CompletableFuture<?>[3];
        for (int i = 0; i < listeners.length; i++) {
            listeners[i] = CompletableFuture.supplyAsync(
                    () -> {
                        long heard = bell.rings();
                        listening.countDown();
                        try {
                            return bell.awaitRing(heard, LONG);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    task -> Thread.ofVirtual().start(task));
        }

        assertThat(CompletableFuture.runAsync(() -> {
                    try {
                        listening.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    bell.ring();
                }))
                .succeedsWithin(Duration.ofSeconds(20));
        for (CompletableFuture<?> listener : listeners) {
            assertThat(listener).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(1L);
        }
    }

    @Test
    void a_listener_that_waits_in_vain_goes_on_after_the_time_given() throws Exception {
        assertThat(bell.awaitRing(0, Duration.ofMillis(1))).isZero();
    }

    @Test
    void a_listener_that_is_behind_does_not_wait() throws Exception {
        bell.ring();
        bell.ring();

        assertThat(bell.awaitRing(0, LONG)).isEqualTo(2);
    }
}
