package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.AccessibilityFeedbackId;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback on the accessibility of the pages (saavutettavuuspalaute, 306/2019 §9). Anybody gives it, and nobody is asked who they are. */
public interface AccessibilityFeedback {

    sealed interface Command extends CaseworkCommand, Fact<Event> {

        AccessibilityFeedbackId feedbackId();

        @Override
        default UUID aggregateId() {
            return feedbackId().value();
        }
    }

    @Aggregate(
            name = "accessibility-feedback",
            shownAs = "AccessibilityFeedback",
            retention = "accessibility-feedback",
            matter = ClientMatter.NEVER,
            limited = false)
    sealed interface Event extends CaseworkEvent {

        AccessibilityFeedbackId feedbackId();

        @Override
        default UUID aggregateId() {
            return feedbackId().value();
        }
    }

    /**
     * Somebody tells of what they could not use.
     *
     * @param feedback what it is
     * @param contactDetails where they want their answer; absent where they want none
     * @param language in which they read the pages, and so of the answer
     */
    record GiveAccessibilityFeedback(
            @NotNull @NewId AccessibilityFeedbackId feedbackId,
            @NotBlankText @Size(max = 4000) @CleanText String feedback,
            @Nullable @Size(max = 500) @CleanText String contactDetails,
            @NotNull @Coded(CodeList.LANGUAGE) String language)
            implements Command {

        @Override
        public AccessibilityFeedbackGiven event() {
            return new AccessibilityFeedbackGiven(
                    feedbackId,
                    language,
                    FreeText.given(contactDetails),
                    FreeText.personal(feedback),
                    FreeText.personalOrNull(contactDetails));
        }
    }

    /**
     * It has been answered; or, where they left no contact details, looked into.
     *
     * @param answer what was answered, or what came of it
     */
    record AnswerAccessibilityFeedback(
            @NotNull AccessibilityFeedbackId feedbackId,
            @NotNull @Coded(CodeList.FEEDBACK_ANSWER_MANNER) String manner,
            @NotBlankText @Size(max = 4000) @CleanText String answer)
            implements Command {

        @Override
        public AccessibilityFeedbackAnswered event() {
            return new AccessibilityFeedbackAnswered(feedbackId, manner, FreeText.personal(answer));
        }
    }

    /**
     * Feedback has come.
     *
     * @param answerAwaited whether they left contact details: only then it has to be answered
     */
    @StoredAs("accessibility-feedback.given")
    record AccessibilityFeedbackGiven(
            AccessibilityFeedbackId feedbackId,
            @Coded(CodeList.LANGUAGE) String language,
            boolean answerAwaited,
            Personal<Text> feedback,
            @Nullable Personal<Text> contactDetails)
            implements Event, Opens {

        @Override
        public @Nullable ClientId clientId() {
            return null;
        }

        /** Those who look after the program, whoever gave it. */
        @Override
        public Set<String> units(Actor actor) {
            return Set.of(Actor.SYSTEM.unit());
        }
    }

    @StoredAs("accessibility-feedback.answered")
    record AccessibilityFeedbackAnswered(
            AccessibilityFeedbackId feedbackId,

            @Told(as = "feedbackAnswerManner") @Coded(CodeList.FEEDBACK_ANSWER_MANNER)
            String manner,

            Personal<Text> answer)
            implements Event, Closes {}
}
