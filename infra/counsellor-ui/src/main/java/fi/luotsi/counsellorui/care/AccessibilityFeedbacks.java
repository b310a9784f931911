package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;

/** Feedback on the accessibility of the pages. */
public record AccessibilityFeedbacks(Listed<Feedback> accessibilityFeedbacks) {

    static final Document<AccessibilityFeedbacks> DOCUMENT =
            new Document<>("AccessibilityFeedbacks", AccessibilityFeedbacks.class);

    /** One of them, in the list. */
    public record Feedback(
            String id,
            Coded state,
            OffsetDateTime givenAt,
            Label language,
            boolean answerAwaited,
            Duties obligations) {}

    /** By when it is to be answered; none where there is nobody to answer. */
    public record Duties(List<Duty> nodes) {}
}
