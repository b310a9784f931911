package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.EpisodeId;
import java.util.UUID;

/** Commands on a guidance episode (palveluohjausjakso). */
public sealed interface EpisodeCommand extends CaseworkCommand
        permits EpisodeLifecycle.Command,
                EpisodeHearing.Command,
                EpisodePlanning.Command,
                EpisodeAssessment.Command,
                EpisodeNotes.Command,
                EpisodeFollowing.Command,
                Undoing.UndoInEpisode {

    EpisodeId episodeId();

    @Override
    default UUID aggregateId() {
        return episodeId().value();
    }
}
