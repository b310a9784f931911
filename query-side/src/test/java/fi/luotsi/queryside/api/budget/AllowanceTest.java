package fi.luotsi.queryside.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllowanceTest {

    private static final UUID AINO = new UUID(1, 1);
    private static final UUID VEIKKO = new UUID(2, 2);

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final Allowance allowance = new Allowance(1_000, 100, nanos::get);

    private void seconds(double passed) {
        nanos.addAndGet((long) (passed * 1e9));
    }

    @Test
    void a_query_is_let_in_while_anything_is_left_and_charged_whole() {
        assertThat(allowance.charge(AINO, 999)).isZero();
        assertThat(allowance.charge(AINO, 501)).isZero();

        // 500 too much, and so nothing is left before six seconds have passed
        assertThat(allowance.charge(AINO, 1)).isEqualTo(6);
        assertThat(allowance.charge(AINO, 1)).isEqualTo(6);
    }

    @Test
    void it_comes_back_with_time_and_never_more_than_all_of_it() {
        allowance.charge(AINO, 1_500);
        seconds(5.5);
        assertThat(allowance.charge(AINO, 40)).isZero();

        seconds(1_000_000);
        assertThat(allowance.charge(AINO, 1_000)).isZero();
        assertThat(allowance.charge(AINO, 1)).isEqualTo(1);
    }

    @Test
    void who_looked_at_the_clock_earlier_and_comes_later_loses_nothing() {
        assertThat(allowance.charge(AINO, 1)).isZero();
        seconds(-20);

        assertThat(allowance.charge(AINO, 1)).isZero();
        seconds(20);
        assertThat(allowance.charge(AINO, 998)).isZero();
        assertThat(allowance.charge(AINO, 1)).isEqualTo(1);
    }

    @Test
    void nobody_pays_for_another() {
        allowance.charge(AINO, 1_000_000);

        assertThat(allowance.charge(VEIKKO, 1)).isZero();
    }
}
