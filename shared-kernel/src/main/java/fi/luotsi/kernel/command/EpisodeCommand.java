package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on a guidance episode (palveluohjausjakso). */
public sealed interface EpisodeCommand extends CaseworkCommand {

    EpisodeId episodeId();

    @Override
    default UUID aggregateId() {
        return episodeId().value();
    }

    /** Opens guidance for a client; the one who opens it has it on her caseload. */
    record OpenEpisode(
            @NotNull EpisodeId episodeId,
            @NotNull ClientId clientId,
            @Nullable ContactId contactId) implements EpisodeCommand {}

    /** Comes before anything else is recorded (1301/2014 §36(1)). */
    record ScreenUrgency(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.URGENCY) String urgency,
            @NotBlankText @Size(max = 2000) @CleanText String grounds)
            implements EpisodeCommand {}

    /** From here the duty to record holds (1301/2014 §34, 703/2023 §37). */
    record InitiateMatter(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.MATTER_INITIATOR) String initiator,
            @NotBlankText @Size(max = 10_000) @CleanText String need,
            @Nullable @Size(max = 10_000) @CleanText String grounds)
            implements EpisodeCommand {}

    /** The client's wishes and opinion, or the coded reason why there is none (812/2000 §4). */
    record RecordOpinion(
            @NotNull EpisodeId episodeId,
            @Nullable @Size(max = 10_000) @CleanText String wishes,
            @Nullable @Size(max = 10_000) @CleanText String opinion,

            @Nullable @Coded(CodeList.OPINION_MISSING_REASON)
            String missingReason)
            implements EpisodeCommand {}

    record ExplainOptions(
            @NotNull EpisodeId episodeId,
            @NotBlankText @Size(max = 10_000) @CleanText String options,
            @NotBlankText @Size(max = 10_000) @CleanText String effects,
            @NotNull @Coded(CodeList.LANGUAGE) String language)
            implements EpisodeCommand {}

    /**
     * Records whether an interpreter is needed and was found (812/2000 §5(3)).
     *
     * @param reason needed when an interpreter is unavailable
     */
    record RecordInterpreter(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.INTERPRETER_STATUS) String status,
            @Nullable @Coded(CodeList.LANGUAGE) String language,
            @Nullable @Size(max = 2000) @CleanText String reason)
            implements EpisodeCommand {}

    record DraftPlan(
            @NotNull EpisodeId episodeId,
            @NotBlankText @Size(max = 20_000) @CleanText String plan) implements EpisodeCommand {}

    record WaivePlan(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.PLAN_WAIVER_GROUND) String ground) implements EpisodeCommand {}

    record AddEpisodeNote(
            @NotNull EpisodeId episodeId,
            @NotNull NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note)
            implements EpisodeCommand {}

    /**
     * Puts right what a note says (GDPR 16), for who decides in the unit; the original stays in the record's history.
     *
     * @param reason what was wrong
     * @param requestId of the client's request that was decided so; absent where nobody asked
     */
    record RectifyEpisodeNote(
            @NotNull EpisodeId episodeId,
            @NotNull NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note,
            @NotBlankText @Size(max = 10_000) @CleanText String reason,
            @Nullable RightsRequestId requestId)
            implements EpisodeCommand {}

    /**
     * Somebody asks that the client's need for services be assessed. When she is 75 or older, or has the highest care allowance, the
     * law sets a time in which the assessment starts (1301/2014 §36(2)), counted from when this occurred.
     */
    record RequestAssessment(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.MATTER_INITIATOR) String initiator,
            boolean highestCareAllowance)
            implements EpisodeCommand {}

    record StartAssessment(@NotNull EpisodeId episodeId) implements EpisodeCommand {}

    /** Decides the matter in writing (812/2000 §6, 1301/2014 §45). */
    record MakeDecision(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.DECISION_OUTCOME) String outcome,
            @NotBlankText @Size(max = 20_000) @CleanText String decision)
            implements EpisodeCommand {}

    record CarryOutDecision(@NotNull EpisodeId episodeId) implements EpisodeCommand {}

    /** Advice has shown that she needs help regularly: it is to be looked into without delay (980/2012 §12, 15). */
    record RecordRegularNeed(
            @NotNull EpisodeId episodeId,
            @NotBlankText @Size(max = 10_000) @CleanText String regularNeed) implements EpisodeCommand {}

    /**
     * Names the own worker (omatyöntekijä, 1301/2014 §42).
     *
     * @param ownWorker who; left out, whoever gives the command
     */
    record AssignOwnWorker(
            @NotNull EpisodeId episodeId, @Nullable UUID ownWorker) implements EpisodeCommand {}

    record WaiveOwnWorker(
            @NotNull EpisodeId episodeId,

            @NotNull @Coded(CodeList.OWN_WORKER_WAIVER_GROUND)
            String ground) implements EpisodeCommand {}

    /**
     * Ends the guidance.
     *
     * @param resultText needed when the result is {@code other}
     */
    record CloseEpisode(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.RESULT) String result,
            @Nullable @Size(max = 2000) @CleanText String resultText,
            @NotNull @Coded(CodeList.COPING) String coping)
            implements EpisodeCommand {}

    record ReopenEpisode(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.REOPEN_REASON) String reason) implements EpisodeCommand {}
}
