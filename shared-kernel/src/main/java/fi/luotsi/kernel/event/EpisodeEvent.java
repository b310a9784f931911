package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a guidance episode (palveluohjausjakso). */
public sealed interface EpisodeEvent extends CaseworkEvent {

    EpisodeId episodeId();

    @Override
    default UUID aggregateId() {
        return episodeId().value();
    }

    /**
     * Guidance began.
     *
     * @param worker who opened it and has it on her caseload
     */
    @StoredAs("episode.opened")
    record EpisodeOpened(
            EpisodeId episodeId,
            ClientId clientId,
            @Nullable ContactId contactId,
            UUID worker,
            String unit) implements EpisodeEvent {}

    @StoredAs("episode.urgency-screened")
    record UrgencyScreened(EpisodeId episodeId, String urgency, Personal<Text> grounds) implements EpisodeEvent {}

    /**
     * A need became known and was taken up as a matter.
     *
     * @param grounds why the need was judged so, where it was told
     */
    @StoredAs("episode.matter-initiated")
    record MatterInitiated(
            EpisodeId episodeId,
            String initiator,
            Personal<Text> need,
            @Nullable Personal<Text> grounds) implements EpisodeEvent {}

    /** Either the opinion or the reason why there is none. */
    @StoredAs("episode.opinion-recorded")
    record OpinionRecorded(
            EpisodeId episodeId,
            @Nullable Personal<Opinion> opinion,
            @Nullable String missingReason) implements EpisodeEvent {}

    @StoredAs("episode.options-explained")
    record OptionsExplained(EpisodeId episodeId, Personal<Options> options, String language) implements EpisodeEvent {}

    @StoredAs("episode.interpreter-recorded")
    record InterpreterRecorded(
            EpisodeId episodeId,
            String status,
            @Nullable String language,
            @Nullable Personal<Text> reason) implements EpisodeEvent {}

    @StoredAs("episode.plan-drafted")
    record PlanDrafted(EpisodeId episodeId, Personal<Text> plan) implements EpisodeEvent {}

    @StoredAs("episode.plan-waived")
    record PlanWaived(EpisodeId episodeId, String ground) implements EpisodeEvent {}

    @StoredAs("episode.note-added")
    record EpisodeNoteAdded(EpisodeId episodeId, NoteId noteId, Personal<Text> note)
            implements EpisodeEvent, NoteEvent {

        @Override
        public UUID keyId() {
            return noteId.value();
        }
    }

    @StoredAs("episode.note-rectified")
    record EpisodeNoteRectified(
            EpisodeId episodeId,
            NoteId noteId,
            Personal<Text> note,
            Personal<Text> reason,
            @Nullable RightsRequestId requestId)
            implements EpisodeEvent, NoteRectified {

        @Override
        public UUID keyId() {
            return noteId.value();
        }
    }

    /**
     * Somebody asked that the client's need for services be assessed.
     *
     * @param ground code of the assessment-ground list: why the law sets a time for the start, or that it sets none
     */
    @StoredAs("episode.assessment-requested")
    record AssessmentRequested(EpisodeId episodeId, String initiator, String ground) implements EpisodeEvent {}

    @StoredAs("episode.assessment-started")
    record AssessmentStarted(EpisodeId episodeId) implements EpisodeEvent {}

    /** A decision on the matter, in writing. */
    @StoredAs("episode.decision-made")
    record DecisionMade(EpisodeId episodeId, String outcome, Personal<Text> decision) implements EpisodeEvent {}

    @StoredAs("episode.decision-carried-out")
    record DecisionCarriedOut(EpisodeId episodeId) implements EpisodeEvent {}

    /** Advice has shown that she needs help regularly. */
    @StoredAs("episode.regular-need-found")
    record RegularNeedFound(EpisodeId episodeId, Personal<Text> regularNeed) implements EpisodeEvent {}

    @StoredAs("episode.own-worker-assigned")
    record OwnWorkerAssigned(EpisodeId episodeId, UUID ownWorker) implements EpisodeEvent {}

    @StoredAs("episode.own-worker-waived")
    record OwnWorkerWaived(EpisodeId episodeId, String ground) implements EpisodeEvent {}

    @StoredAs("episode.closed")
    record EpisodeClosed(
            EpisodeId episodeId, String result, @Nullable Personal<Text> resultText, String coping)
            implements EpisodeEvent {}

    @StoredAs("episode.reopened")
    record EpisodeReopened(EpisodeId episodeId, String reason) implements EpisodeEvent {}
}
