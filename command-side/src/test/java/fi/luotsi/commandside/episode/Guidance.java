package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.EpisodeAssessment.CarryOutDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.MakeDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeAssessment.StartAssessment;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.ExplainOptions;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordInterpreter;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordOpinion;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.casework.EpisodePlanning.AssignOwnWorker;
import fi.luotsi.kernel.casework.EpisodePlanning.DraftPlan;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.RecordRegularNeed;
import fi.luotsi.kernel.casework.EpisodePlanning.WaiveOwnWorker;
import fi.luotsi.kernel.casework.EpisodePlanning.WaivePlan;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import java.util.stream.Stream;

/** One episode as it goes when all goes well, and the commands on it. */
final class Guidance {

    static final MatterInitiated MATTER =
            new MatterInitiated(EPISODE, "client", text("Arki ei suju"), text("Kertoi itse"));
    static final OpinionRecorded OPINION =
            new OpinionRecorded(EPISODE, Personal.of(new Opinion("Kotona asuminen", null)), null);
    static final OptionsExplained OPTIONS =
            new OptionsExplained(EPISODE, Personal.of(new Options("Kerho tai kotiapu", "Maksut")), "fi");
    static final PlanWaived WAIVED = new PlanWaived(EPISODE, "temporary-advice");
    static final EpisodeClosed CLOSED = new EpisodeClosed(EPISODE, "helped-on-site", null, "well");

    static final InitiateMatter INITIATE = new InitiateMatter(EPISODE, "client", "Arki ei suju", "Kertoi itse");
    static final CloseEpisode CLOSE = new CloseEpisode(EPISODE, "helped-on-site", null, "well");

    private Guidance() {}

    static Scenario begun(EpisodeEvent... more) {
        return Scenario.given(registered(AINO), opened(), screened()).and(more);
    }

    /** All that closing asks for has been done. */
    static Scenario ready(EpisodeEvent... more) {
        return begun(MATTER, OPINION, OPTIONS, WAIVED).and(more);
    }

    static Scenario closed(EpisodeEvent... more) {
        return ready(CLOSED).and(more);
    }

    /** Every command on an open episode but the screening of urgency. */
    static Stream<EpisodeCommand> everythingElse() {
        return Stream.of(
                INITIATE,
                new RecordOpinion(EPISODE, "Kotona asuminen", null, null),
                new ExplainOptions(EPISODE, "Kerho", "Maksut", "fi"),
                new RecordInterpreter(EPISODE, "needed", "other", null),
                new DraftPlan(EPISODE, "Kerho maanantaisin"),
                new WaivePlan(EPISODE, "temporary-advice"),
                new AddEpisodeNote(EPISODE, new NoteId(Examples.id(30)), "Soitettu"),
                new RequestAssessment(EPISODE, "relative", false),
                new StartAssessment(EPISODE),
                new MakeDecision(EPISODE, "granted", "Kotihoitoa"),
                new CarryOutDecision(EPISODE),
                new RecordRegularNeed(EPISODE, "Apua joka päivä"),
                new AssignOwnWorker(EPISODE, null),
                new WaiveOwnWorker(EPISODE, "another-worker"),
                CLOSE);
    }
}
