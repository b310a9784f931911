package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.EpisodeAssessment.CarryOutDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.MakeDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeAssessment.StartAssessment;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.OpenEpisodeAnew;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.RectifyEpisodeNote;
import fi.luotsi.kernel.casework.EpisodePlanning.RecordRegularNeed;
import fi.luotsi.kernel.casework.EpisodePlanning.WaivePlan;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.List;
import java.util.Map;

/** Which commands an episode takes, and when. */
final class EpisodeTransitions {

    /** The steps that a command needs, and those that forbid it; any other command is free while guidance lasts. */
    private static final Map<Class<? extends EpisodeCommand>, List<Turn>> TURNS = Map.of(
            InitiateMatter.class,
            List.of(forbids(Step.MATTER, RefusalCode.MATTER_ALREADY_INITIATED)),
            WaivePlan.class,
            List.of(forbids(Step.PLAN, RefusalCode.PLAN_ALREADY_DRAFTED)),
            RequestAssessment.class,
            List.of(forbids(Step.ASSESSMENT_REQUESTED, RefusalCode.ASSESSMENT_ALREADY_REQUESTED)),
            StartAssessment.class,
            List.of(
                    needs(Step.ASSESSMENT_REQUESTED, RefusalCode.ASSESSMENT_NOT_REQUESTED),
                    forbids(Step.ASSESSMENT_STARTED, RefusalCode.ASSESSMENT_ALREADY_STARTED)),
            MakeDecision.class,
            List.of(
                    needs(Step.MATTER, RefusalCode.MATTER_NOT_INITIATED),
                    forbids(Step.DECISION_WAITS, RefusalCode.DECISION_NOT_CARRIED_OUT)),
            CarryOutDecision.class,
            List.of(needs(Step.DECISION_WAITS, RefusalCode.NO_DECISION_TO_CARRY_OUT)),
            RecordRegularNeed.class,
            List.of(forbids(Step.REGULAR_NEED, RefusalCode.REGULAR_NEED_ALREADY_FOUND)));

    private static final String EPISODE = "episodeId";

    private EpisodeTransitions() {}

    /** The refusal of a command while the step is done, or while it is not. */
    private record Turn(Step step, boolean refusedWhenDone, RefusalCode code) {

        void refuse(Episode episode) {
            Refusals.refuseWhen(episode.done().contains(step) == refusedWhenDone, code, EPISODE);
        }
    }

    private static Turn needs(Step step, RefusalCode otherwise) {
        return new Turn(step, false, otherwise);
    }

    private static Turn forbids(Step step, RefusalCode then) {
        return new Turn(step, true, then);
    }

    static void refuseOutOfTurn(Episode episode, EpisodeCommand command) {
        switch (command) {
            // a note is rectified in a closed episode too
            case OpenEpisode _, OpenEpisodeAnew _, LeaveContact _, RectifyEpisodeNote _ -> {}
            case ReopenEpisode _ -> {
                Refusals.refuseWhen(!episode.closed(), RefusalCode.NOT_CLOSED, EPISODE);
                Refusals.refuseWhen(
                        episode.done().contains(Step.OPENED_BY_MISTAKE), RefusalCode.OPENED_BY_MISTAKE, EPISODE);
            }
            case ScreenUrgency _ -> {
                aClosedEpisodeIsOnlyReopened(episode);
                urgencyIsScreenedOncePerOpening(episode);
            }
            default -> {
                aClosedEpisodeIsOnlyReopened(episode);
                nothingIsRecordedBeforeUrgencyIsScreened(episode);
                TURNS.getOrDefault(command.getClass(), List.of()).forEach(turn -> turn.refuse(episode));
            }
        }
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
