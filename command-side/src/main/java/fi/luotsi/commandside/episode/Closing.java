package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The law's demands on guidance before it ends; all that is missing is told at once. */
final class Closing {

    private static final String EPISODE = "episodeId";

    private Closing() {}

    static List<EpisodeEvent> close(Episode episode, CloseEpisode close) {
        Set<Step> done = episode.done();
        new Refusals()
                // 1301/2014 §34, 703/2023 §37
                .when(!done.contains(Step.MATTER), RefusalCode.MATTER_NOT_INITIATED, EPISODE)
                // 812/2000 §4, 8
                .when(!done.contains(Step.OPINION), RefusalCode.OPINION_MISSING, EPISODE)
                // 812/2000 §5
                .when(!done.contains(Step.OPTIONS), RefusalCode.OPTIONS_NOT_EXPLAINED, EPISODE)
                // 812/2000 §5(3)
                .when(
                        episode.interpreter().equals(Optional.of(Hearing.NEEDED)),
                        RefusalCode.INTERPRETER_NEED_OPEN,
                        EPISODE)
                // 812/2000 §7, 1301/2014 §39
                .when(!done.contains(Step.PLAN) && !done.contains(Step.PLAN_WAIVED), RefusalCode.PLAN_MISSING, EPISODE)
                // 1301/2014 §45
                .when(done.contains(Step.DECISION_WAITS), RefusalCode.DECISION_NOT_CARRIED_OUT, EPISODE)
                .exactlyWhen(
                        close.result().equals("other"), close.resultText(), "resultText", Situation.ONLY_OTHER_IN_WORDS)
                .refuse();
        return List.of(close.event());
    }
}
