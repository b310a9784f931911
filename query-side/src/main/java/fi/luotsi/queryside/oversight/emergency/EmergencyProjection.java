package fi.luotsi.queryside.oversight.emergency;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an emergency access. */
@Component
class EmergencyProjection implements Projection<EmergencyDocument> {

    @Override
    public String name() {
        return "emergency";
    }

    @Override
    public String namePrefix() {
        return "emergency.";
    }

    @Override
    public Class<EmergencyDocument> documentType() {
        return EmergencyDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.newest", "content.unit", "content.clientId");
    }

    @Override
    public Set<String> records() {
        return Set.of("emergency");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof EmergencyEvent emergency ? emergency.aggregateId() : null;
    }

    @Override
    public EmergencyDocument fold(@Nullable EmergencyDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        Metadata metadata = envelope.metadata();
        return switch ((EmergencyEvent) envelope.event()) {
            case EmergencyOpened opened -> begun(opened, envelope);
            case EmergencyReviewed reviewed ->
                Objects.requireNonNull(document, "an emergency access begins by being opened")
                        .reviewed(
                                envelope.sequence(),
                                reviewed.lawful(),
                                reviewed.grounds(),
                                metadata.actor().id(),
                                metadata.appendedAt());
        };
    }

    private static EmergencyDocument begun(EmergencyOpened opened, Envelope envelope) {
        Metadata metadata = envelope.metadata();
        return new EmergencyDocument(
                envelope.aggregate(),
                envelope.sequence(),
                opened.clientId().value(),
                opened.user(),
                metadata.actor().unit(),
                metadata.appendedAt(),
                opened.until(),
                opened.reason(),
                null,
                null,
                null,
                null,
                SortKey.of(metadata.appendedAt(), envelope.aggregate()));
    }
}
