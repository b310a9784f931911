package fi.luotsi.counsellorui.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AddressLimit limit = new AddressLimit(nanos::get);

    private int letOf(int sent, String address) {
        int let = 0;
        for (int i = 0; i < sent; i++) {
            let += limit.lets(address) ? 1 : 0;
        }
        return let;
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void an_address_sends_ten_times_at_once_and_then_once_in_two_minutes() {
        assertThat(letOf(30, "192.0.2.1")).isEqualTo(10);
        passes(Duration.ofMinutes(1));
        assertThat(letOf(5, "192.0.2.1")).isZero();
        passes(Duration.ofMinutes(1));
        assertThat(letOf(5, "192.0.2.1")).isEqualTo(1);
        passes(Duration.ofHours(1));
        assertThat(letOf(30, "192.0.2.1")).isEqualTo(10);
    }

    @Test
    void no_address_is_in_the_way_of_another() {
        letOf(30, "192.0.2.1");

        assertThat(letOf(1, "192.0.2.2")).isEqualTo(1);
    }
}
