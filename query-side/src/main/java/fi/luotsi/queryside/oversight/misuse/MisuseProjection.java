package fi.luotsi.queryside.oversight.misuse;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.projection.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a case of suspected misuse. */
@Component
class MisuseProjection implements Projection<MisuseDocument> {

    @Override
    public String name() {
        return "misuse";
    }

    @Override
    public String namePrefix() {
        return "misuse.";
    }

    @Override
    public Class<MisuseDocument> documentType() {
        return MisuseDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.newest", "content.unit");
    }

    @Override
    public Set<String> records() {
        return Set.of("misuse");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof MisuseEvent misuse ? misuse.aggregateId() : null;
    }

    @Override
    public MisuseDocument fold(@Nullable MisuseDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        long version = envelope.sequence();
        Instant at = envelope.metadata().occurredAt();
        return switch ((MisuseEvent) envelope.event()) {
            case MisuseOpened opened -> begun(opened, envelope);
            case MisuseAsked asked -> begun(document).after(asked, version, at);
            case MisuseAnswered answered -> begun(document).after(answered, version, at);
            case MisuseConcluded concluded ->
                begun(document)
                        .after(
                                concluded,
                                version,
                                at,
                                envelope.metadata().actor().id());
            case MisuseTold told -> begun(document).after(told, version, at);
        };
    }

    private static MisuseDocument begun(@Nullable MisuseDocument document) {
        return Objects.requireNonNull(document, "a case begins by being opened");
    }

    private static MisuseDocument begun(MisuseOpened opened, Envelope envelope) {
        Instant at = envelope.metadata().occurredAt();
        return new MisuseDocument(
                envelope.aggregate(),
                envelope.sequence(),
                MisuseDocument.State.OPEN,
                envelope.metadata().actor().unit(),
                at,
                opened.origin(),
                opened.suspect(),
                opened.clientId() == null ? null : opened.clientId().value(),
                opened.uses(),
                opened.grounds(),
                List.of(),
                null,
                null,
                null,
                SortKey.of(at, envelope.aggregate()));
    }
}
