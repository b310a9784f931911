package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.EpisodeId;
import java.util.UUID;

/** Events of a guidance episode (palveluohjausjakso). */
@Aggregate(name = "episode", shownAs = "Episode", retention = "guidance", matter = ClientMatter.WHILE_OPEN)
public sealed interface EpisodeEvent extends CaseworkEvent
        permits EpisodeLifecycle.Event,
                EpisodeHearing.Event,
                EpisodePlanning.Event,
                EpisodeAssessment.Event,
                EpisodeNotes.Event,
                EpisodeFollowing.Event,
                Undoing.EpisodeUndone,
                Correcting.EpisodeCorrected {

    EpisodeId episodeId();

    @Override
    default UUID aggregateId() {
        return episodeId().value();
    }
}
