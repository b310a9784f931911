package fi.luotsi.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {

    private static final long SEED = 20261127;
    private static final int CASES = 20_000;

    @Test
    void a_moment_is_read_as_the_library_reads_it() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            int nanos =
                    switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(1_000) * 1_000_000;
                        case 2 -> random.nextInt(1_000_000) * 1_000;
                        default -> random.nextInt(1_000_000_000);
                    };
            // from the year 1 to after 9999, which is written with a sign
            Instant moment = Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 260_000_000_000L), nanos);

            assertThat(MomentText.parse(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59Z",
                "2026-03-29T01:00:00.1Z",
                "2026-03-29T01:00:00.123456789Z",
                "2026-03-29T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-03-29T01:00:00+02:00",
                "-0044-03-15T12:00:00Z"
            })
    void other_moments_that_the_library_reads_are_read_too(String text) {
        assertThat(MomentText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-01-01T10:60:00Z",
                "2026-01-01T10:00:61Z",
                "2026-01-01T25:00:00Z",
                "2026-01-01T10:00:00",
                "2026-01-01T10:00:00,5Z",
                "2026-01-01T10:00:00.1234567890Z",
                "2026-01-01T10:00:00.12a4Z",
                "2026/01/01T10:00:00Z",
                "2026-01-01 10:00:00Z",
                "2026-01-01T10:00Z",
                "２026-01-01T10:00:00Z"
            })
    void text_that_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> MomentText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
