package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.RectifyEpisodeNote;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SystemCommand;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.samples.ValidCommands;
import java.util.Optional;
import java.util.Set;
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

    /** What has rules of its own for when it may be done; the tests of each tell them. */
    private static final Set<Class<? extends EpisodeCommand>> IN_OTHER_STATES =
            Set.of(OpenEpisode.class, ScreenUrgency.class, ReopenEpisode.class, RectifyEpisodeNote.class);

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

    /** Every command on an episode but those that begin or end one of its openings, and what puts right what was wrong. */
    static Stream<EpisodeCommand> everythingElse() {
        ValidCommands valid =
                ValidCommands.whole(slot -> Optional.of(EPISODE.value()).filter(_ -> slot.raw() == EpisodeId.class));
        return SealedRecords.of(EpisodeCommand.class).stream()
                .filter(type -> !IN_OTHER_STATES.contains(type)
                        && !type.isAnnotationPresent(SystemCommand.class)
                        && !Undo.class.isAssignableFrom(type))
                .map(valid::make);
    }
}
