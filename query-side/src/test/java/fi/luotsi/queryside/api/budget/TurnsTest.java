package fi.luotsi.queryside.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.api.budget.Turns.Begun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final UUID AINO = new UUID(1, 1);
    private static final UUID VEIKKO = new UUID(2, 2);

    private static Begun begin(Turns turns, UUID user) throws InterruptedException {
        return turns.begin(user).orElseThrow();
    }

    @Test
    void what_is_more_than_a_user_may_have_waiting_is_refused_at_once() throws InterruptedException {
        Turns turns = new Turns(2, 0, 10, LONG);
        begin(turns, AINO);
        Begun second = begin(turns, AINO);

        assertThat(turns.begin(AINO)).isEmpty();
        assertThat(turns.begin(VEIKKO)).isPresent();

        second.close();
        assertThat(turns.begin(AINO)).isPresent();
    }

    @Test
    void who_waits_too_long_is_refused_and_takes_no_place() throws InterruptedException {
        Turns turns = new Turns(1, 5, 10, Duration.ofMillis(20));
        Begun first = begin(turns, AINO);

        assertThat(turns.begin(AINO)).isEmpty();

        first.close();
        assertThat(turns.begin(AINO)).isPresent();
    }

    @Test
    void users_take_turns_however_much_each_has_waiting() throws Exception {
        Turns turns = new Turns(1, 100, 1, LONG);
        Begun first = begin(turns, AINO);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                int number = i;
                all.add(threads.submit(() -> note(turns, AINO, "aino " + number, order)));
                waitUntil(turns, i);
            }
            all.add(threads.submit(() -> note(turns, VEIKKO, "veikko", order)));
            waitUntil(turns, 6);
            first.close();
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(order).containsExactly("aino 1", "veikko", "aino 2", "aino 3", "aino 4", "aino 5");
    }

    private static Object note(Turns turns, UUID user, String name, List<String> order) throws InterruptedException {
        try (Begun _ = begin(turns, user)) {
            return order.add(name);
        }
    }

    private static void waitUntil(Turns turns, int waiting) {
        while (turns.waiting() < waiting) {
            LockSupport.parkNanos(100_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void there_is_never_more_work_than_allowed_and_nothing_is_left_in_the_end(long seed) throws Exception {
        int atOnce = 3;
        int inAll = 7;
        Turns turns = new Turns(atOnce, 4, inAll, Duration.ofMillis(2));
        Random dice = new Random(seed);
        List<UUID> users = List.of(new UUID(1, seed), new UUID(2, seed), new UUID(3, seed), new UUID(4, seed));
        AtomicInteger all = new AtomicInteger();
        List<AtomicInteger> each = users.stream().map(_ -> new AtomicInteger()).toList();
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                int user = dice.nextInt(users.size());
                long nanos = dice.nextInt(200_000);
                boolean interrupted = dice.nextInt(20) == 0;
                Future<?> work = threads.submit(() -> {
                    Optional<Begun> turn = turns.begin(users.get(user));
                    if (turn.isPresent()) {
                        assertThat(all.incrementAndGet()).isLessThanOrEqualTo(inAll);
                        assertThat(each.get(user).incrementAndGet()).isLessThanOrEqualTo(atOnce);
                        begun.incrementAndGet();
                        LockSupport.parkNanos(nanos);
                        all.decrementAndGet();
                        each.get(user).decrementAndGet();
                        turn.get().close();
                    }
                    return null;
                });
                if (interrupted) {
                    work.cancel(true);
                } else {
                    done.add(work);
                }
            }
            for (Future<?> each2 : done) {
                each2.get();
            }
        }

        assertThat(begun).hasPositiveValue();
        assertThat(turns.isEmpty()).isTrue();
    }
}
