package fi.luotsi.queryside.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.RefusalMessages;
import fi.luotsi.kernel.words.Row;
import fi.luotsi.kernel.words.WordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** R38: what people read says what it should, in the words of those who do the work. */
class WordingTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    /** Words that look like codes, because codes were named after them. */
    private static final Set<String> WORDS = Set.of("e-mail", "e-service", "hand-over", "working-age");

    private static final Pattern HYPHENATED = Pattern.compile("(?<![\\w/.@'-])[a-z]+(-[a-z0-9]+)+(?![\\w/@-])");
    private static final Pattern UPPER_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");
    private static final Pattern GENDERED_EN = Pattern.compile("(?i)\\b(she|her|hers|herself|he|him|his|himself)\\b");
    private static final Pattern GENDERED_SV = Pattern.compile("(?i)\\b(hon|henne|hennes|han|honom|hans)\\b");

    /** A word with the place where it stands. */
    record Said(String where, String language, String words) {}

    static Stream<Row> asked() {
        return Row.of(WordingTest.class, "wordings.csv", "key;fi;sv;en").stream();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void R38_the_wording_is_the_one_that_users_asked_for(Row asked) {
        assertThat(LANGUAGES.stream()
                        .map(language -> said(asked.cells().getFirst(), language))
                        .toList())
                .isEqualTo(asked.cells().subList(1, 4));
    }

    private static String said(String key, String language) {
        int file = key.indexOf('#');
        if (file > 0) {
            return WordFile.beside(WordingTest.class, key.substring(0, file))
                    .find(language, key.substring(file + 1))
                    .orElseThrow();
        }
        String[] code = key.split("/", 2);
        return Codes.published().find(code[0], code[1]).orElseThrow().label(language);
    }

    @Test
    void R38_nothing_that_people_read_has_a_backslash_or_two_spaces() throws IOException {
        assertThat(everything()
                        .filter(said ->
                                said.words().contains("\\") || said.words().contains("  "))
                        .toList())
                .isEmpty();
    }

    @Test
    void R38_nothing_that_people_read_has_a_raw_code() throws IOException {
        Set<String> codes = Codes.published().lists().stream()
                .flatMap(list -> Codes.published().all(list).stream())
                .map(Code::value)
                .filter(code -> !WORDS.contains(code))
                .collect(Collectors.toSet());

        assertThat(everything()
                        .filter(said -> UPPER_CODE.matcher(said.words()).find()
                                || HYPHENATED
                                        .matcher(said.words())
                                        .results()
                                        .anyMatch(found -> codes.contains(found.group())))
                        .toList())
                .isEmpty();
    }

    @Test
    void R38_a_person_is_they() throws IOException {
        assertThat(everything()
                        .filter(said -> (said.language().equals("en")
                                        && GENDERED_EN.matcher(said.words()).find())
                                || (said.language().equals("sv")
                                        && GENDERED_SV.matcher(said.words()).find()))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fi, tiimivastaava",
        "fi, muistiinpano",
        "fi, linkit",
        "fi, hätäkäyttö",
        "fi, yhdistet",
        "fi, ikäänty",
        "fi, tietosuojatiedot",
        "fi, kaksinkertai",
        "fi, kapasiteet",
        "sv, utlämningslogg",
        "sv, vidarehänvisning",
        "sv, mobilitet",
        "sv, drog sig ur",
        "sv, vägledd med",
        "sv, dataskyddsinformation",
        "en, wrapped anew",
        "en, puts right what",
        "en, of late",
        "en, told by the clock"
    })
    void R38_a_word_that_stood_beside_another_for_the_same_thing_is_gone(String language, String word)
            throws IOException {
        assertThat(Stream.concat(everything(), schema())
                        .filter(said -> said.language().equals(language)
                                && said.words().toLowerCase(Locale.ROOT).contains(word))
                        .toList())
                .isEmpty();
    }

    /** The schema's own English. */
    private static Stream<Said> schema() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls"))
                .map(file -> new Said(String.valueOf(file.getFilename()), "en", text(file)));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void R38_no_message_of_a_refusal_has_an_unfilled_place() {
        assertThat(Arrays.stream(RefusalCode.values())
                        .flatMap(code -> LANGUAGES.stream()
                                .map(language ->
                                        new Said(code.name(), language, RefusalMessages.in(language, code.at("note")))))
                        .filter(said -> said.words().matches(".*(%s|[{}\\[\\]]).*"))
                        .toList())
                .isEmpty();
    }

    @Test
    void R38_one_thing_is_said_as_one_thing() {
        Texts numbered = Texts.beside(WordingTest.class, "numbered");

        assertThat(numbered.counted(Language.FI, "months", 1, "x")).isEqualTo("yksi kuukausi x");
        assertThat(numbered.counted(Language.EN, "months", 2, "x")).isEqualTo("2 months x");
        assertThat(numbered.counted(Language.SV, "hours", 1, "x")).isEqualTo("1 h x");
    }

    private static Stream<Said> everything() throws IOException {
        Stream<Said> files = WordFilesTest.files().flatMap(WordingTest::file);
        Stream<Said> labels = Codes.published().lists().stream()
                .flatMap(list -> Codes.published().all(list).stream().flatMap(code -> LANGUAGES.stream()
                        .map(language -> new Said(list + "/" + code.value(), language, code.label(language)))));
        return Stream.concat(files, labels);
    }

    private static Stream<Said> file(String path) {
        return Row.of(WordingTest.class, path, "key;fi;sv;en").stream().flatMap(row -> LANGUAGES.stream()
                .map(language -> new Said(
                        path + "#" + row.cells().getFirst(),
                        language,
                        row.cells().get(1 + LANGUAGES.indexOf(language)))));
    }
}
