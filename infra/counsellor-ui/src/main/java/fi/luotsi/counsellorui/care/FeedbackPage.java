package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;

/** Feedback, and what comes next of it. */
public record FeedbackPage(AccessibilityFeedback feedback, Shell shell, Visit visit) {

    public List<Deed> next() {
        return feedback.answer() == null
                ? Deeds.from(visit)
                        .of("feedbackId", feedback.id())
                        .at(feedback.version())
                        .to("answerAccessibilityFeedback")
                : List.of();
    }

    public Due due(Duty duty) {
        return Due.of(duty.dueOn(), duty.overdue(), shell.moments(), shell.words());
    }
}
