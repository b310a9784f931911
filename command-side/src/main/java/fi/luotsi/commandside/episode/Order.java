package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.decision.Reasons;
import fi.luotsi.kernel.command.EpisodeCommand;
import fi.luotsi.kernel.command.EpisodeCommand.InitiateMatter;
import fi.luotsi.kernel.command.EpisodeCommand.Open;
import fi.luotsi.kernel.command.EpisodeCommand.Reopen;
import fi.luotsi.kernel.command.EpisodeCommand.ScreenUrgency;
import fi.luotsi.kernel.command.EpisodeCommand.WaivePlan;
import fi.luotsi.kernel.command.RefusalCode;

/** What may be done in an episode when. */
final class Order {

    private static final String EPISODE = "episodeId";

    private Order() {}

    static void refuseOutOfTurn(Episode episode, EpisodeCommand command) {
        switch (command) {
            case Open _ -> {}
            case Reopen _ -> Reasons.refuseWhen(!episode.closed(), RefusalCode.NOT_CLOSED, EPISODE);
            case ScreenUrgency _ -> {
                aClosedEpisodeIsOnlyReopened(episode);
                urgencyIsScreenedOncePerOpening(episode);
            }
            case InitiateMatter _ -> {
                inGuidance(episode);
                Reasons.refuseWhen(episode.done().contains(Step.MATTER), RefusalCode.MATTER_ALREADY_INITIATED, EPISODE);
            }
            case WaivePlan _ -> {
                inGuidance(episode);
                Reasons.refuseWhen(episode.done().contains(Step.PLAN), RefusalCode.PLAN_ALREADY_DRAFTED, EPISODE);
            }
            default -> inGuidance(episode);
        }
    }

    private static void inGuidance(Episode episode) {
        aClosedEpisodeIsOnlyReopened(episode);
        nothingIsRecordedBeforeUrgencyIsScreened(episode);
    }

    private static void aClosedEpisodeIsOnlyReopened(Episode episode) {
        Reasons.refuseWhen(episode.closed(), RefusalCode.ALREADY_CLOSED, EPISODE);
    }

    /** 1301/2014 §36(1): an urgent need is assessed at once, so also when a closed episode is opened again. */
    private static void nothingIsRecordedBeforeUrgencyIsScreened(Episode episode) {
        Reasons.refuseWhen(!episode.urgencyScreened(), RefusalCode.URGENCY_NOT_SCREENED, EPISODE);
    }

    private static void urgencyIsScreenedOncePerOpening(Episode episode) {
        Reasons.refuseWhen(episode.urgencyScreened(), RefusalCode.URGENCY_ALREADY_SCREENED, EPISODE);
    }
}
