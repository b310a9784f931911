package fi.luotsi.queryside.oversight.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackAnswered;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackGiven;
import fi.luotsi.kernel.casework.AccessibilityFeedback.GiveAccessibilityFeedback;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.id.AccessibilityFeedbackId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessibilityFeedbackTest {

    private static final String DOCUMENT = "oversight/accessibility/accessibility";

    /** As the desk sends what a visitor writes. */
    private static final Person NOBODY = new Person(Actor.VISITOR.id(), "", "visitor", Actor.VISITOR.unit());

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows rows;

    @Autowired
    private NotedCommands commands;

    private final Person lempi = Person.administrator();
    private final AccessibilityFeedbackId feedback = new AccessibilityFeedbackId(Ids.next());

    private void given(boolean reachable) {
        archive.write(
                NOBODY,
                Records.MONDAY,
                new AccessibilityFeedbackGiven(
                        feedback,
                        "sv",
                        reachable,
                        Records.text("Taulukko ei mahdu ruudulle"),
                        reachable ? Records.text("testi@example.fi") : null));
    }

    private void answered(String manner) {
        archive.write(
                lempi,
                Records.MONDAY.plusSeconds(3600),
                new AccessibilityFeedbackAnswered(feedback, manner, Records.text("Korjattu")));
    }

    private Answer shown(Person person) {
        return asking.ask(person, "en", DOCUMENT, "accessibilityFeedback", Map.of("id", feedback.value()));
    }

    private Map<String, Object> input() {
        return Map.of(
                "commandId",
                Ids.next(),
                "feedbackId",
                feedback.value(),
                "feedback",
                "Taulukko ei mahdu ruudulle",
                "language",
                "fi");
    }

    @Test
    void R37_feedback_is_due_two_weeks_after_it_was_given_and_met_by_its_answer() {
        given(true);
        Answer waits = shown(lempi);
        String obligation = "accessibilityFeedback.obligations.edges.0.node.";

        assertThat(waits.text("accessibilityFeedback.state.code")).isEqualTo("open");
        assertThat(waits.text("accessibilityFeedback.language.code")).isEqualTo("sv");
        assertThat(waits.text("accessibilityFeedback.feedback")).isEqualTo("Taulukko ei mahdu ruudulle");
        assertThat(waits.text("accessibilityFeedback.contactDetails")).isEqualTo("testi@example.fi");
        assertThat(waits.data("accessibilityFeedback.answer").isNull()).isTrue();
        assertThat(waits.text(obligation + "rule.code")).isEqualTo("accessibility-feedback");
        assertThat(waits.text(obligation + "law")).isEqualTo("306/2019 § 9");
        assertThat(waits.text(obligation + "startedOn")).isEqualTo("2026-03-02");
        assertThat(waits.text(obligation + "dueOn")).isEqualTo("2026-03-16");
        assertThat(waits.text(obligation + "state.code")).isEqualTo("open");
        assertThat(waits.text(obligation + "unit.code")).isEqualTo("tietohallinto");
        assertThat(waits.data(obligation + "client").isNull()).isTrue();

        answered("e-mail");
        Answer met = shown(lempi);

        assertThat(met.text("accessibilityFeedback.state.code")).isEqualTo("answered");
        assertThat(met.text("accessibilityFeedback.answer.manner.label")).isEqualTo("By e-mail");
        assertThat(met.text("accessibilityFeedback.answer.text")).isEqualTo("Korjattu");
        assertThat(met.text("accessibilityFeedback.answer.answeredBy.id"))
                .isEqualTo(lempi.id().toString());
        assertThat(met.text(obligation + "state.code")).isEqualTo("met");
    }

    @Test
    void R37_what_nobody_can_be_answered_on_is_listed_and_is_no_obligation() {
        given(false);

        Answer answer = shown(lempi);

        assertThat(answer.text("accessibilityFeedback.answerAwaited")).isEqualTo("false");
        assertThat(answer.data("accessibilityFeedback.contactDetails").isNull()).isTrue();
        assertThat(answer.nodes("accessibilityFeedback.obligations", "rule.code"))
                .isEmpty();
    }

    @Test
    void R37_administrators_and_auditors_see_it_and_each_look_is_logged() {
        given(true);
        Person elsewhere = Person.of("administrator", Records.newUnit());
        Person auditor = Person.auditor();
        Person ofTheUnit = Person.lead("tietohallinto");

        assertThat(shown(elsewhere).nodes("accessibilityFeedback.obligations", "dueOn"))
                .containsExactly("2026-03-16");
        assertThat(rows.only(elsewhere).shown().get("AccessibilityFeedback")).containsExactly(feedback.toString());
        assertThat(shown(auditor).text("accessibilityFeedback.feedback")).isEqualTo("Taulukko ei mahdu ruudulle");
        assertThat(rows.only(auditor).shown().get("AccessibilityFeedback")).containsExactly(feedback.toString());
        for (Person other : new Person[] {ofTheUnit, Person.ombudsman(), Person.adviser("tietohallinto")}) {
            assertThat(shown(other).errors()).containsExactly("DENIED accessibilityFeedback");
        }
        assertThat(asking.query(ofTheUnit, "{ obligations { totalCount } }").text("obligations.totalCount"))
                .isEqualTo("0");
        assertThat(asking.query(ofTheUnit, "{ node(id: \"" + feedback + "\") { id } }")
                        .data("node")
                        .isNull())
                .isTrue();
    }

    @Test
    void R37_a_list_tells_what_waits_and_what_was_dealt_with_page_by_page() {
        given(true);
        Answer before = asking.ask(lempi, "en", DOCUMENT, "accessibilityFeedbacks", Map.of("state", "open"));
        assertThat(before.nodes("accessibilityFeedbacks", "id")).contains(feedback.toString());

        answered("post");
        Answer waiting = asking.ask(lempi, "en", DOCUMENT, "accessibilityFeedbacks", Map.of("state", "open"));
        assertThat(waiting.nodes("accessibilityFeedbacks", "id")).doesNotContain(feedback.toString());
        Answer one = asking.ask(
                lempi,
                "en",
                DOCUMENT,
                "accessibilityFeedbacks",
                Map.of("state", "answered", "first", 1, "sort", "NEWEST_FIRST"));
        assertThat(one.nodes("accessibilityFeedbacks", "id")).hasSize(1);
    }

    @Test
    void R37_whoever_is_not_signed_in_gives_feedback_and_nothing_tells_who_they_are() {
        Answer answer = asking.visit("giveAccessibilityFeedback", input());

        assertThat(answer.userErrors("giveAccessibilityFeedback")).isEmpty();
        assertThat(answer.text("giveAccessibilityFeedback.id")).isEqualTo(feedback.toString());
        assertThat(answer.data("giveAccessibilityFeedback.accessibilityFeedback")
                        .isNull())
                .isTrue();
        assertThat(commands.by(NOBODY)).anySatisfy(sent -> {
            assertThat(sent.command()).isInstanceOf(GiveAccessibilityFeedback.class);
            assertThat(sent.command().aggregateId()).isEqualTo(feedback.value());
            assertThat(sent.context().actor()).isEqualTo(Actor.VISITOR);
            assertThat(sent.context().purpose()).isEqualTo("feedback");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { id } }",
                "{ contacts { totalCount } }",
                "{ accessibilityFeedbacks { totalCount } }",
                "{ retentionClasses { law } }",
                "{ codes(list: \"channel\") { code } }",
                "mutation { backUpKeys { userErrors { code } } }"
            })
    void R21_they_do_nothing_else(String query) {
        assertThat(asking.visit(query).errors()).singleElement().asString().startsWith("DENIED ");
        assertThat(rows.of(NOBODY)).isEmpty();
    }

    @Test
    void R21_to_say_that_one_is_nobody_opens_nothing_to_who_has_a_token() {
        assertThat(asking.query(lempi, "{ viewer { id } }", "Luotsi-Role", "visitor")
                        .status())
                .isEqualTo(403);
        assertThat(asking.visit("{ viewer { id } }", "Luotsi-Role", "adviser").status())
                .isEqualTo(401);
    }
}
