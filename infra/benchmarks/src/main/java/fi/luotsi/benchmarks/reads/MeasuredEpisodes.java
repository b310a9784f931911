package fi.luotsi.benchmarks.reads;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.projection.Projection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an episode, which the program's own engine keeps beside its own. */
@Component
class MeasuredEpisodes implements Projection<MeasuredEpisode> {

    @Override
    public String name() {
        return "benchmark-episode";
    }

    @Override
    public String namePrefix() {
        return "episode.";
    }

    @Override
    public Class<MeasuredEpisode> documentType() {
        return MeasuredEpisode.class;
    }

    @Override
    public Set<String> records() {
        return Set.of("episode");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof EpisodeEvent episode ? episode.aggregateId() : null;
    }

    @Override
    public MeasuredEpisode fold(@Nullable MeasuredEpisode document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return envelope.event() instanceof EpisodeOpened opened
                ? MeasuredEpisode.of(opened, envelope)
                : Objects.requireNonNull(document, "an episode begins by being opened")
                        .after((EpisodeEvent) envelope.event(), envelope);
    }
}
