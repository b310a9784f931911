package fi.luotsi.commandside.accessibility;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.AccessibilityFeedback;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackAnswered;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackGiven;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AnswerAccessibilityFeedback;
import fi.luotsi.kernel.casework.AccessibilityFeedback.GiveAccessibilityFeedback;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import java.util.List;

/**
 * Feedback on accessibility: given, and answered once.
 *
 * @param awaited whether whoever gave it left contact details, and so is to be answered (306/2019 §9)
 */
public record Feedback(boolean given, boolean awaited, boolean answered)
        implements Decider<AccessibilityFeedback.Command, AccessibilityFeedback.Event, Feedback> {

    /** Before its first event. */
    public static final Feedback NONE = new Feedback(false, false, false);

    /** Code of the feedback-answer-manner list: there was nobody to answer. */
    private static final String NOT_ANSWERED = "not-answered";

    private static final String FEEDBACK = "feedbackId";

    @Override
    public List<AccessibilityFeedback.Event> decide(
            AccessibilityFeedback.Command command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(given, command instanceof GiveAccessibilityFeedback, FEEDBACK);
        if (command instanceof AnswerAccessibilityFeedback answer) {
            Refusals.refuseWhen(answered, RefusalCode.ALREADY_ANSWERED, FEEDBACK);
            refuseAnotherManner(answer.manner());
        }
        return List.of(command.event());
    }

    private void refuseAnotherManner(String manner) {
        boolean unanswered = manner.equals(NOT_ANSWERED);
        new Refusals()
                .when(awaited && unanswered, Situation.SOMEBODY_AWAITS_THE_ANSWER, "manner")
                .when(!awaited && !unanswered, Situation.NOBODY_TO_ANSWER, "manner")
                .refuse();
    }

    @Override
    public Feedback evolve(AccessibilityFeedback.Event event) {
        return switch (event) {
            case AccessibilityFeedbackGiven it -> new Feedback(true, it.answerAwaited(), false);
            case AccessibilityFeedbackAnswered _ -> new Feedback(true, awaited, true);
        };
    }
}
