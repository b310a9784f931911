package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an episode; the caseload is read from the same. */
@Component
class EpisodeProjection implements Projection<EpisodeDocument> {

    @Override
    public String name() {
        return "episode";
    }

    @Override
    public String namePrefix() {
        return "episode.";
    }

    @Override
    public Class<EpisodeDocument> documentType() {
        return EpisodeDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.worker", "content.unit", "content.client");
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
    public EpisodeDocument fold(@Nullable EpisodeDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        EpisodeEvent event = (EpisodeEvent) envelope.event();
        EpisodeDraft draft = event instanceof EpisodeOpened opened
                ? new EpisodeDraft(opened, envelope)
                : new EpisodeDraft(Objects.requireNonNull(document, "an episode begins by being opened"));
        return draft.take(event, envelope)
                .at(envelope.sequence(), envelope.metadata().occurredAt());
    }
}
