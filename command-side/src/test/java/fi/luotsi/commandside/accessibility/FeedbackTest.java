package fi.luotsi.commandside.accessibility;

import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackAnswered;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackGiven;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AnswerAccessibilityFeedback;
import fi.luotsi.kernel.casework.AccessibilityFeedback.GiveAccessibilityFeedback;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.AccessibilityFeedbackId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is given by anybody, and answered once, where there is somebody to answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedbackTest {

    private static final AccessibilityFeedbackId FEEDBACK = new AccessibilityFeedbackId(id(96));
    private static final AccessibilityFeedbackGiven REACHABLE = new AccessibilityFeedbackGiven(
            FEEDBACK, "fi", true, text("Taulukko ei mahdu ruudulle"), text("testi@example.fi"));
    private static final AccessibilityFeedbackGiven UNREACHABLE =
            new AccessibilityFeedbackGiven(FEEDBACK, "fi", false, text("Taulukko ei mahdu ruudulle"), null);
    private static final AccessibilityFeedbackAnswered ANSWERED =
            new AccessibilityFeedbackAnswered(FEEDBACK, "e-mail", text("Korjattu"));

    private static GiveAccessibilityFeedback give(@Nullable String contactDetails) {
        return new GiveAccessibilityFeedback(FEEDBACK, "Taulukko ei mahdu ruudulle", contactDetails, "fi");
    }

    private static AnswerAccessibilityFeedback answer(String manner) {
        return new AnswerAccessibilityFeedback(FEEDBACK, manner, "Korjattu");
    }

    @Test
    void R37_feedback_with_contact_details_awaits_an_answer() {
        given().when(give("testi@example.fi")).then(REACHABLE);
        given(REACHABLE).when(give(null)).refused(RefusalCode.ALREADY_EXISTS, "feedbackId");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void R37_feedback_without_them_does_not(@Nullable String contactDetails) {
        given().when(give(contactDetails)).then(UNREACHABLE);
    }

    @Test
    void R37_it_is_answered_once() {
        given(REACHABLE).when(answer("e-mail")).then(ANSWERED);
        given(REACHABLE, ANSWERED).when(answer("phone")).refused(RefusalCode.ALREADY_ANSWERED, "feedbackId");
        given().when(answer("phone")).refused(RefusalCode.NOT_FOUND, "feedbackId");
    }

    @Test
    void R37_it_is_left_unanswered_exactly_where_nobody_can_be_answered() {
        given(REACHABLE).when(answer("not-answered")).refused(Situation.SOMEBODY_AWAITS_THE_ANSWER.at("manner"));
        given(UNREACHABLE).when(answer("e-mail")).refused(Situation.NOBODY_TO_ANSWER.at("manner"));
        given(UNREACHABLE)
                .when(answer("not-answered"))
                .then(new AccessibilityFeedbackAnswered(FEEDBACK, "not-answered", text("Korjattu")));
    }
}
