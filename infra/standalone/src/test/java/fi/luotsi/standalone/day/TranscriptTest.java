package fi.luotsi.standalone.day;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.words.Row;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.standalone.demo.issuer.DemoPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** R38: the words of the day's transcripts. */
class TranscriptTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'-]*");
    private static final Pattern LINK = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern UPPER_CODE =
            Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)+\\b|\\b(OPEN|CLOSED|DECIDED|OVERDUE)\\b");

    private static String transcript(Language language) throws IOException {
        return LINK.matcher(Files.readString(DayTest.FOLDER.resolve(language.tag() + ".md")))
                .replaceAll("]");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_no_answer_has_a_uuid_or_a_backslash(Language language) throws IOException {
        assertThat(transcript(language)).doesNotContainPattern(UUID).doesNotContain("\\");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_no_answer_has_a_raw_code(Language language) throws IOException {
        Set<String> spoken = words(language);
        Set<String> codes = Arrays.stream(CodeList.values())
                .flatMap(list -> Codes.published().all(list).stream())
                .map(Code::value)
                .filter(code -> !spoken.contains(code))
                .collect(Collectors.toSet());

        String transcript = transcript(language);

        assertThat(tokens(transcript).filter(codes::contains)).isEmpty();
        assertThat(transcript).doesNotContainPattern(UPPER_CODE);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void R38_no_answer_has_an_english_word(Language language) throws IOException {
        Set<String> english = words(Language.EN);
        english.removeAll(words(language));
        DemoPerson.ALL.forEach(person -> tokens(person.name()).forEach(english::remove));

        assertThat(tokens(transcript(language)).filter(english::contains)).isEmpty();
    }

    /** What is meant to be seen is seen; otherwise the rules above would hold of an empty page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FI|Ohjattiin muihin kuin hyvinvointialueen palveluihin|Annettu tietoa palvelusta|Ei vapaita paikkoja|Helmi Pöllölä|Tiiminvetäjä",
                "SV|Hänvisades till andra än välfärdsområdets tjänster|Informerad om tjänsten|Inga lediga platser|Helmi Pöllölä|Teamledare",
                "EN|Referred to services the county does not run|Signposted|No free places|Helmi Pöllölä|Team lead"
            })
    void R38_the_wordings_that_users_asked_for_are_seen(
            Language language, String outside, String signposted, String full, String person, String lead)
            throws IOException {
        assertThat(transcript(language)).contains(outside, signposted, full, person, lead);
    }

    @Test
    void R38_each_transcript_tells_the_same_requests() throws IOException {
        int requests = DayStep.of(DayTest.FOLDER.resolve("requests.graphql")).size();
        for (Language language : Language.values()) {
            assertThat(Files.readString(DayTest.FOLDER.resolve(language.tag() + ".md")))
                    .contains("**" + requests + ".** ")
                    .doesNotContain("**" + (requests + 1) + ".** ");
        }
    }

    /** Each word that the program and this test say in the language. */
    private static Set<String> words(Language language) throws IOException {
        int column = 1 + LANGUAGES.indexOf(language.tag());
        Set<String> words = new HashSet<>();
        for (CodeList list : CodeList.values()) {
            Codes.published().all(list).forEach(code -> tokens(code.label(language.tag()))
                    .forEach(words::add));
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:fi/luotsi/**/*.csv")) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            if (text.startsWith("key;fi;sv;en")) {
                rows(file).forEach(row -> tokens(row.cells().get(column)).forEach(words::add));
            }
        }
        return words;
    }

    private static Stream<Row> rows(Resource file) throws IOException {
        String path = file.getURL().getPath();
        return Row.of(TranscriptTest.class, path.substring(path.lastIndexOf("/fi/luotsi/")), "key;fi;sv;en").stream();
    }

    private static Stream<String> tokens(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
