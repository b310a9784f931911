package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.care.AccessibilityFeedbacks.Duties;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Feedback on the accessibility of the pages, with all that it says. */
public record AccessibilityFeedback(
        String id,
        int version,
        Coded state,
        OffsetDateTime givenAt,
        Label language,
        boolean answerAwaited,
        @Nullable String feedback,
        @Nullable String contactDetails,
        @Nullable Given answer,
        Duties obligations) {

    static final Document<Answer> DOCUMENT = new Document<>("AccessibilityFeedback", Answer.class);

    /** The answer to the document. */
    record Answer(@Nullable AccessibilityFeedback accessibilityFeedback) {}

    /** How it was dealt with. */
    public record Given(
            OffsetDateTime answeredAt,
            Staff answeredBy,
            Label manner,
            @Nullable String text) {}
}
