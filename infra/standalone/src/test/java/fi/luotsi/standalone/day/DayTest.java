package fi.luotsi.standalone.day;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R38: the day of a counsellor, a team lead, an auditor and an administrator, as they see it in their language. The transcripts in {@code
 * infra/docs/day} are approved documents: {@code ./luotsi approve} writes them. {@link TranscriptTest} judges their words.
 */
class DayTest {

    static final Path FOLDER = Path.of("..", "docs", "day");

    private static final Texts WORDS = Texts.beside(DayTest.class, "day");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.-]+)}}");
    private static final String SEARCH = "searchId";

    private String searchId = "";

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("approval")
    void R38_the_day_is_as_its_transcript_tells(Language language, @TempDir Path folder) throws IOException {
        Path file = FOLDER.resolve(language.tag() + ".md");

        String told = told(language, folder.resolve("data"));

        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(Files.readString(file));
    }

    private String told(Language language, Path data) throws IOException {
        StringBuilder told =
                new StringBuilder("# " + WORDS.get(language, "title") + "\n\n" + WORDS.get(language, "intro") + "\n");
        String chapter = "";
        int number = 0;
        try (RunningDay day = new RunningDay(data, language)) {
            for (DayStep step : DayStep.of(FOLDER.resolve("requests.graphql"))) {
                if (!step.chapter().equals(chapter)) {
                    chapter = step.chapter();
                    told.append("\n## ")
                            .append(WORDS.get(language, "chapter." + chapter))
                            .append("\n");
                }
                number++;
                told.append("\n**").append(number).append(".** ").append(WORDS.get(language, "step." + step.words()));
                told.append("\n\n")
                        .append(String.join("\n", lines(step, day, language)))
                        .append("\n");
            }
        }
        return told.toString();
    }

    private List<String> lines(DayStep step, RunningDay day, Language language) throws IOException {
        HttpResponse<byte[]> answer = day.answer(step, text -> filled(text, language));
        if (step.download() != null) {
            return printed(answer.body());
        }
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        json.findValues(SEARCH).stream().findFirst().ifPresent(found -> searchId = found.asString());
        isInWords(json);
        List<String> lines = new Seen(language, WORDS).lines(json);
        return lines.isEmpty() ? List.of("- " + WORDS.get(language, "done")) : lines;
    }

    /** A code never stands in the place of its label. */
    private static void isInWords(JsonNode answer) {
        if (answer.has("code") && answer.has("label")) {
            assertThat(answer.path("label").asString())
                    .as("label of %s", answer)
                    .isNotBlank()
                    .isNotEqualTo(answer.path("code").asString());
        }
        answer.forEach(DayTest::isInWords);
    }

    private String filled(String query, Language language) {
        return PLACE.matcher(query)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals(SEARCH) ? searchId : WORDS.get(language, place.group(1))));
    }

    /** The lines of a letter, as its reader reads them. */
    private static List<String> printed(byte[] letter) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("\\d+ / \\d+"))
                    .map(line -> "> " + line + "  ")
                    .collect(Collectors.toList());
        }
    }
}
