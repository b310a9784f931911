package fi.luotsi.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.retention.RetentionClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesTest {

    private static final Path APPROVED = Path.of("src/test/resources/fi/luotsi/kernel/code/approved.csv");

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void every_list_has_codes_with_a_label_in_each_language(CodeList list) {
        assertThat(Codes.published().all(list)).isNotEmpty().allSatisfy(code -> {
            assertThat(code.value()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(List.of(code.label("fi"), code.label("sv"), code.label("en")))
                    .allSatisfy(label -> assertThat(label).isNotBlank().isEqualTo(label.strip()));
        });
    }

    @Test
    void a_list_that_is_only_answered_needs_no_constant() {
        assertThat(Codes.published().lists()).contains("channel", "episode-state");
        assertThat(Codes.published()
                        .find("episode-state", "closed")
                        .orElseThrow()
                        .label("fi"))
                .isEqualTo("Päättynyt");
    }

    @Test
    @Tag("declaration")
    void every_kind_of_record_and_every_start_of_its_retention_has_words() {
        assertThat(RetentionClass.all()).allSatisfy(kept -> {
            assertThat(Codes.published().find("retention-start", kept.from().label()))
                    .as("codes.csv: retention-start;" + kept.from().label())
                    .isPresent();
            assertThat(kept.records())
                    .allSatisfy(kind -> assertThat(Codes.published().find("record-kind", kind))
                            .as("codes.csv: record-kind;" + kind)
                            .isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void a_list_is_found_again_by_its_name(CodeList list) {
        assertThat(CodeList.named(list.listName())).isEqualTo(list);
    }

    @Test
    void no_code_stands_twice_in_the_file() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Codes.class.getResourceAsStream("codes.csv")), StandardCharsets.UTF_8))) {
            List<String> keys = lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(';', line.indexOf(';') + 1)))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        }
    }

    /** Stored events hold codes for ever. New codes are approved by {@code ./luotsi approve}. */
    @Test
    @Tag("approval")
    void no_code_that_was_published_is_removed() throws IOException {
        Set<String> published = new TreeSet<>();
        for (String list : Codes.published().lists()) {
            Codes.published().all(list).forEach(code -> published.add(list + ";" + code.value()));
        }
        Set<String> approved = new TreeSet<>(Files.exists(APPROVED) ? Files.readAllLines(APPROVED) : List.of());
        if (Boolean.getBoolean("luotsi.approve")) {
            approved.addAll(published);
            Files.write(APPROVED, approved);
        }

        Set<String> removed = new TreeSet<>(approved);
        removed.removeAll(published);
        Set<String> unapproved = new TreeSet<>(published);
        unapproved.removeAll(approved);
        assertThat(removed)
                .extracting(code -> "codes.csv has lost the code " + code
                        + ", which stored events may hold: retire it by its last day, and keep its row")
                .isEmpty();
        assertThat(unapproved)
                .extracting(
                        code -> "codes.csv has the new code " + code + ": ./luotsi approve writes it to " + APPROVED)
                .isEmpty();
    }

    @Test
    void a_code_is_found_in_its_own_list_only() {
        assertThat(Codes.published().find(CodeList.CHANNEL, "phone")).isPresent();
        assertThat(Codes.published().find(CodeList.TOPIC, "phone")).isEmpty();
        assertThat(Codes.published().find(CodeList.TOPIC, null)).isEmpty();
    }

    @Test
    void a_label_in_a_language_that_is_not_offered_is_finnish() {
        assertThat(Codes.published().find(CodeList.CHANNEL, "phone"))
                .hasValueSatisfying(phone -> assertThat(phone.label("de")).isEqualTo("Puhelin"));
    }
}
