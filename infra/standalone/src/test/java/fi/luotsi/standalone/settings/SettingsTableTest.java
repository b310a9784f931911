package fi.luotsi.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of settings as people read it, made of the records that declare them. */
class SettingsTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "operating.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(?<=<!-- settings -->\n).*(?=<!-- /settings -->)");

    /** Where code reads a setting without a record. */
    private static final Pattern BY_HAND =
            Pattern.compile("(?:[pP]roperty\\(\\s*\"|@Value\\(\"\\$\\{)(luotsi\\.[a-z.-]+)");

    private final List<Setting> settings = DeclaredSettings.all();

    @Test
    @Tag("approval")
    void the_table_of_settings_is_what_their_records_say() throws IOException {
        String text = Files.readString(DOCUMENT);
        String table = "| key | default | what it sets |\n|---|---|---|\n"
                + new TreeSet<>(settings).stream().map(Setting::row).collect(Collectors.joining());
        String written = TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(table));
        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(written)
                .as("%s is written anew by ./luotsi approve", DOCUMENT)
                .isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void a_setting_that_two_records_have_is_the_same_in_both() {
        assertThat(new TreeSet<>(settings))
                .as("of each key, records say the same default and the same words")
                .hasSameSizeAs(Set.copyOf(settings));
    }

    @Test
    void no_setting_is_read_that_no_record_declares() throws IOException {
        Set<String> keys = settings.stream().map(Setting::key).collect(Collectors.toSet());

        for (Path module : DeclaredSettings.modules().toList()) {
            for (Path file : javaOf(module)) {
                assertThat(BY_HAND.matcher(Files.readString(file)).results().map(key -> key.group(1)))
                        .as("%s reads a setting that no record with @ConfigurationProperties declares", file)
                        .isSubsetOf(keys);
            }
        }
    }

    private static List<Path> javaOf(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
