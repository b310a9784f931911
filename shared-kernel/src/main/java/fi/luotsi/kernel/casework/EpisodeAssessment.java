package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The assessment of the need for services, and the decision. */
public interface EpisodeAssessment {

    sealed interface Command extends EpisodeCommand {}

    sealed interface Event extends EpisodeEvent {}

    /**
     * Somebody asks that the client's need for services be assessed. When the client is 75 or older, or has the highest care
     * allowance, the law sets a time in which the assessment starts (1301/2014 §36(2)), counted from when this occurred.
     */
    record RequestAssessment(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.MATTER_INITIATOR) String initiator,
            boolean highestCareAllowance)
            implements Command {}

    /**
     * Somebody asked that the client's need for services be assessed.
     *
     * @param ground code of the assessment-ground list: why the law sets a time for the start, or that it sets none
     */
    @StoredAs("episode.assessment-requested")
    @Correctable(by = RequestAssessment.class)
    record AssessmentRequested(
            EpisodeId episodeId,

            @Told(as = "assessmentInitiator") @Coded(CodeList.MATTER_INITIATOR)
            String initiator,

            @Told(as = "assessmentGround") @Coded(CodeList.ASSESSMENT_GROUND)
            String ground)
            implements Event, Undoable {}

    record StartAssessment(@NotNull EpisodeId episodeId) implements Command, EpisodeFact {

        @Override
        public AssessmentStarted event() {
            return new AssessmentStarted(episodeId);
        }
    }

    @StoredAs("episode.assessment-started")
    @Correctable(by = StartAssessment.class)
    @Follows(AssessmentRequested.class)
    record AssessmentStarted(EpisodeId episodeId) implements Event, Undoable {}

    /** Decides the matter in writing (812/2000 §6, 1301/2014 §45). */
    record MakeDecision(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.DECISION_OUTCOME) String outcome,
            @NotBlankText @Size(max = 20_000) @CleanText String decision)
            implements Command, EpisodeFact {

        @Override
        public DecisionMade event() {
            return new DecisionMade(episodeId, outcome, FreeText.personal(decision));
        }
    }

    /** A decision on the matter, in writing. */
    @StoredAs("episode.decision-made")
    @Follows({EpisodeHearing.MatterInitiated.class, DecisionCarriedOut.class})
    record DecisionMade(
            EpisodeId episodeId,

            @Told(as = "decisionOutcome") @Coded(CodeList.DECISION_OUTCOME)
            String outcome,

            Personal<Text> decision)
            implements Event {}

    record CarryOutDecision(@NotNull EpisodeId episodeId) implements Command, EpisodeFact {

        @Override
        public DecisionCarriedOut event() {
            return new DecisionCarriedOut(episodeId);
        }
    }

    @StoredAs("episode.decision-carried-out")
    @Correctable(by = CarryOutDecision.class)
    @Follows(DecisionMade.class)
    record DecisionCarriedOut(EpisodeId episodeId) implements Event, Undoable {}
}
