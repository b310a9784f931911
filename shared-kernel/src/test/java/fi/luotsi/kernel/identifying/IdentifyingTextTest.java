package fi.luotsi.kernel.identifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fi.luotsi.kernel.json.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes here are the published example or have a number from 900 on; nobody has them. */
class IdentifyingTextTest {

    private static final long SEED = 12;

    /** What JavaScript does not know, or takes for something else, where Java allows it. */
    private static final Pattern OF_JAVA_ONLY = Pattern.compile(
            "\\(\\?[imsxuUd-]|\\(\\?>|[*+?}]\\+|\\\\[hHRXAZzGQEaevV]|&&|\\\\p\\{(?!L}|M}|N}|Z}|Cf}|Pd})|\\[\\[");

    /** One case of the file, which a test of another program can read. */
    record Case(String why, String text, List<Found> findings) {}

    record Found(String kind, int start, int end) {}

    static List<Case> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(IdentifyingTextTest.class.getResourceAsStream("identifying-text-cases.json"))) {
            return List.of(StoredJson.mapper().readValue(in, Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_text_has_the_findings_of_the_shared_cases(Case given) {
        List<Found> found = IdentifyingText.findings(given.text()).stream()
                .map(finding -> new Found(
                        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        finding.start(),
                        finding.end()))
                .toList();

        assertThat(found).as(given.why()).isEqualTo(given.findings());
    }

    @Test
    void a_random_uuid_tells_nothing() {
        Random random = new Random(SEED);
        List<String> uuids = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString())
                .limit(20_000)
                .filter(uuid -> !IdentifyingText.findings("Ks. " + uuid + ".").isEmpty())
                .toList();

        assertThat(uuids).as("seed %d", SEED).isEmpty();
    }

    @Test
    void every_digit_that_java_knows_counts_as_a_digit() {
        List<String> zeros = IntStream.range(0x80, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDigit(c) && Character.digit(c, 10) == 0)
                .mapToObj("%04X"::formatted)
                .toList();

        assertThat(Declared.read().zeros()).containsExactlyElementsOf(zeros);
    }

    @Test
    void a_browser_can_run_the_patterns_as_they_are() {
        Declared declared = Declared.read();
        Stream<String> patterns = Stream.of(
                        Stream.of(declared.unseen(), declared.dash(), declared.space()),
                        declared.kinds().stream().flatMap(kind -> kind.patterns().stream()),
                        declared.passed().values().stream())
                .flatMap(each -> each);

        assertThat(patterns).noneMatch(pattern -> OF_JAVA_ONLY.matcher(pattern).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "a.", "0401", "a@", "1-", "0 ", "(0", "+1", "131052-", "a(at)a.", "A1"})
    void the_longest_note_is_looked_through_in_a_moment(String piece) {
        String longest = piece.repeat(10_000 / piece.length());

        assertTimeout(Duration.ofSeconds(5), () -> IdentifyingText.findings(longest));
    }
}
