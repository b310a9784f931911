package fi.luotsi.benchmarks.reads;

import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.queryside.projection.AggregateProjection;
import org.springframework.stereotype.Component;

/** One document an episode, which the program's engine keeps beside its own. */
@Component
class MeasuredEpisodes extends AggregateProjection<EpisodeEvent, MeasuredEpisode> {

    MeasuredEpisodes() {
        super("benchmark-episode", EpisodeEvent.class, MeasuredEpisode.class);
        begins(EpisodeOpened.class, MeasuredEpisode::of);
        changes(EpisodeEvent.class, MeasuredEpisode::after);
    }
}
