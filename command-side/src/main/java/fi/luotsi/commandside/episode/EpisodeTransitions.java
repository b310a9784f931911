package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.EpisodeAssessment.CarryOutDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.MakeDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeAssessment.StartAssessment;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.RectifyEpisodeNote;
import fi.luotsi.kernel.casework.EpisodePlanning.RecordRegularNeed;
import fi.luotsi.kernel.casework.EpisodePlanning.WaivePlan;
import fi.luotsi.kernel.command.RefusalCode;

/** What may be done in an episode when. */
final class EpisodeTransitions {

    private static final String EPISODE = "episodeId";

    private EpisodeTransitions() {}

    static void refuseOutOfTurn(Episode episode, EpisodeCommand command) {
        switch (command) {
            // what was wrong is put right in a closed episode too
            case OpenEpisode _, RectifyEpisodeNote _ -> {}
            case ReopenEpisode _ -> Refusals.refuseWhen(!episode.closed(), RefusalCode.NOT_CLOSED, EPISODE);
            case ScreenUrgency _ -> {
                aClosedEpisodeIsOnlyReopened(episode);
                urgencyIsScreenedOncePerOpening(episode);
            }
            case InitiateMatter _ -> {
                inGuidance(episode);
                refuseAfter(episode, Step.MATTER, RefusalCode.MATTER_ALREADY_INITIATED);
            }
            case WaivePlan _ -> {
                inGuidance(episode);
                refuseAfter(episode, Step.PLAN, RefusalCode.PLAN_ALREADY_DRAFTED);
            }
            case RequestAssessment _ -> {
                inGuidance(episode);
                refuseAfter(episode, Step.ASSESSMENT_REQUESTED, RefusalCode.ASSESSMENT_ALREADY_REQUESTED);
            }
            case StartAssessment _ -> {
                inGuidance(episode);
                refuseBefore(episode, Step.ASSESSMENT_REQUESTED, RefusalCode.ASSESSMENT_NOT_REQUESTED);
                refuseAfter(episode, Step.ASSESSMENT_STARTED, RefusalCode.ASSESSMENT_ALREADY_STARTED);
            }
            case MakeDecision _ -> {
                inGuidance(episode);
                refuseBefore(episode, Step.MATTER, RefusalCode.MATTER_NOT_INITIATED);
                refuseAfter(episode, Step.DECISION_WAITS, RefusalCode.DECISION_NOT_CARRIED_OUT);
            }
            case CarryOutDecision _ -> {
                inGuidance(episode);
                refuseBefore(episode, Step.DECISION_WAITS, RefusalCode.NO_DECISION_TO_CARRY_OUT);
            }
            case RecordRegularNeed _ -> {
                inGuidance(episode);
                refuseAfter(episode, Step.REGULAR_NEED, RefusalCode.REGULAR_NEED_ALREADY_FOUND);
            }
            default -> inGuidance(episode);
        }
    }

    private static void refuseBefore(Episode episode, Step step, RefusalCode code) {
        Refusals.refuseWhen(!episode.done().contains(step), code, EPISODE);
    }

    private static void refuseAfter(Episode episode, Step step, RefusalCode code) {
        Refusals.refuseWhen(episode.done().contains(step), code, EPISODE);
    }

    private static void inGuidance(Episode episode) {
        aClosedEpisodeIsOnlyReopened(episode);
        nothingIsRecordedBeforeUrgencyIsScreened(episode);
    }

    private static void aClosedEpisodeIsOnlyReopened(Episode episode) {
        Refusals.refuseWhen(episode.closed(), RefusalCode.ALREADY_CLOSED, EPISODE);
    }

    /** 1301/2014 §36(1): an urgent need is assessed at once, so also when a closed episode is opened again. */
    private static void nothingIsRecordedBeforeUrgencyIsScreened(Episode episode) {
        Refusals.refuseWhen(!episode.urgencyScreened(), RefusalCode.URGENCY_NOT_SCREENED, EPISODE);
    }

    private static void urgencyIsScreenedOncePerOpening(Episode episode) {
        Refusals.refuseWhen(episode.urgencyScreened(), RefusalCode.URGENCY_ALREADY_SCREENED, EPISODE);
    }
}
