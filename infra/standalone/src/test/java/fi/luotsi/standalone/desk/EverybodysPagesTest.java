package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that need no sign-in, and those on which administrators answer what came by them. */
@ExtendWith(SharedDesk.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EverybodysPagesTest {

    private static final Pattern FEEDBACK =
            Pattern.compile("href=\"(/care/accessibility/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final DeskProgram program;

    EverybodysPagesTest(DeskProgram program) {
        this.program = program;
    }

    @ParameterizedTest
    @CsvSource({"fi, Saavutettavuusseloste, Tietosuojaseloste", "sv, Tillgänglighetsutlåtande, Dataskyddsbeskrivning"})
    void what_everybody_may_know_stands_below_every_page_and_begins_no_session(
            String language, String statement, String notice) {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> start = visitor.get("/?lang=" + language);
            assertThat(start.body()).contains("href=\"/accessibility\"", "href=\"/privacy\"", "href=\"/about\"");

            assertThat(visitor.get("/accessibility").body()).contains(statement, "Traficom", "306/2019");
            assertThat(visitor.get("/privacy").body())
                    .contains(notice, "Pirkanmaan hyvinvointialue", "703/2023", "GDPR 5(1)(e)");
            assertThat(visitor.get("/about").body()).contains("Apache License 2.0");
            assertThat(visitor.get("/accessibility/feedback").statusCode()).isEqualTo(200);
            assertThat(visitor.session()).isEmpty();
        }
    }

    @Test
    void anybody_gives_feedback_on_accessibility_and_an_administrator_answers_it_in_time() {
        try (Visitor visitor = program.visitor();
                Visitor lempi = program.visitor()) {
            HttpResponse<String> form = visitor.get("/accessibility/feedback?lang=en");
            HttpResponse<String> empty = visitor.submit(
                    form, "/accessibility/feedback", Map.of("contactDetails", List.of("testi@example.fi")));
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body())
                    .contains("<title>Error: Give feedback", "This is needed.", "value=\"testi@example.fi\"");
            HttpResponse<String> tooLong =
                    visitor.submit(empty, "/accessibility/feedback", Map.of("feedback", List.of("x".repeat(4001))));
            assertThat(tooLong.statusCode()).isEqualTo(422);
            assertThat(tooLong.body()).contains("4,000").contains("x".repeat(4001));
            HttpResponse<String> given = visitor.submit(
                    tooLong, "/accessibility/feedback", Map.of("feedback", List.of("The map has no text beside it.")));
            assertThat(given.uri().getPath()).as(given.body()).isEqualTo("/accessibility/given");
            assertThat(visitor.post(
                                    "/accessibility/feedback",
                                    Map.of("feedback", List.of("Sent from a page of somebody else's.")))
                            .statusCode())
                    .isEqualTo(403);

            lempi.signIn("lempi");
            lempi.get("/my-day?lang=en");
            HttpResponse<String> list = lempi.get("/care/accessibility?state=open&sort=NEWEST_FIRST");
            String feedback = FEEDBACK.matcher(list.body())
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> waits = lempi.get(feedback);
            assertThat(waits.body())
                    .contains("The map has no text beside it.", "testi@example.fi", "306/2019", "Record the answer");
            assertThat(lempi.get("/my-day").body()).contains(feedback, "to be answered");

            HttpResponse<String> answered = lempi.does(
                    waits,
                    "answerAccessibilityFeedback",
                    Map.of("manner", List.of("e-mail"), "answer", List.of("A text was added.")));

            assertThat(answered.body()).contains("A text was added.", "By e-mail", "Dealt with");
            assertThat(answered.body()).doesNotContain("/actions/answerAccessibilityFeedback");
            assertThat(lempi.get("/care/accessibility?state=open").body()).doesNotContain(feedback);
        }
    }
}
