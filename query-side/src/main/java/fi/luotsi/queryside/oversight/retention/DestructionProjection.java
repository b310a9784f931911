package fi.luotsi.queryside.oversight.retention;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordReleased;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.oversight.retention.DestructionDocument.Entry;
import fi.luotsi.queryside.oversight.retention.DestructionDocument.Item;
import fi.luotsi.queryside.oversight.retention.DestructionDocument.ItemState;
import fi.luotsi.queryside.oversight.retention.DestructionDocument.State;
import fi.luotsi.queryside.projection.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a destruction. */
@Component
class DestructionProjection implements Projection<DestructionDocument> {

    @Override
    public String name() {
        return "destruction";
    }

    @Override
    public String namePrefix() {
        return "destruction.";
    }

    @Override
    public Class<DestructionDocument> documentType() {
        return DestructionDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.newest", "content.unit", "content.ids");
    }

    @Override
    public Set<String> records() {
        return Set.of("destruction");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof DestructionEvent destruction ? destruction.aggregateId() : null;
    }

    @Override
    public DestructionDocument fold(@Nullable DestructionDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        Metadata metadata = envelope.metadata();
        return switch ((DestructionEvent) envelope.event()) {
            case DestructionProposed proposed -> proposed(proposed, envelope);
            case EntryDestroyed entry -> entry(entry, envelope);
            case DestructionConfirmed _ ->
                begun(document)
                        .confirmed(
                                envelope.sequence(),
                                metadata.appendedAt(),
                                metadata.actor().id());
            case DestructionEscalated _ -> begun(document).in(envelope.sequence(), State.ESCALATED);
            case RecordHeld held ->
                begun(document)
                        .with(
                                envelope.sequence(),
                                item -> item.record().equals(held.record())
                                        ? new Item(
                                                item.record(),
                                                ItemState.HELD,
                                                held.ground(),
                                                held.reasons(),
                                                null,
                                                List.of(),
                                                null)
                                        : item);
            case RecordReleased released ->
                begun(document)
                        .with(
                                envelope.sequence(),
                                item -> item.record().equals(released.record()) ? Item.waiting(item.record()) : item);
            case RecordsDestroyed certificate ->
                begun(document).with(envelope.sequence(), after(certificate, metadata.appendedAt()));
            case ContactCounted _ -> begun(document).with(envelope.sequence(), UnaryOperator.identity());
        };
    }

    private static DestructionDocument begun(@Nullable DestructionDocument document) {
        return Objects.requireNonNull(document, "a destruction begins by being proposed");
    }

    private static UnaryOperator<Item> after(RecordsDestroyed certificate, Instant at) {
        return item -> {
            if (certificate.spared().contains(item.record())) {
                return item.in(ItemState.SPARED);
            }
            return certificate.destroyed().stream()
                    .filter(gone -> gone.record().equals(item.record()))
                    .findFirst()
                    .map(gone -> destroyed(gone, at))
                    .orElse(item);
        };
    }

    private static Item destroyed(Destroyed gone, Instant at) {
        return new Item(
                gone.record(),
                ItemState.DESTROYED,
                null,
                null,
                gone.kind(),
                gone.positions().stream().map(String::valueOf).toList(),
                at);
    }

    private static DestructionDocument proposed(DestructionProposed proposed, Envelope envelope) {
        Instant at = envelope.metadata().appendedAt();
        return new DestructionDocument(
                envelope.aggregate(),
                envelope.sequence(),
                proposed.unit(),
                proposed.retentionClass(),
                State.PROPOSED,
                true,
                at,
                proposed.confirmBy(),
                null,
                null,
                proposed.records(),
                proposed.records().stream().map(Item::waiting).toList(),
                null,
                SortKey.of(at, envelope.aggregate()));
    }

    private static DestructionDocument entry(EntryDestroyed entry, Envelope envelope) {
        Metadata metadata = envelope.metadata();
        return new DestructionDocument(
                envelope.aggregate(),
                envelope.sequence(),
                metadata.actor().unit(),
                null,
                State.DONE,
                false,
                metadata.appendedAt(),
                null,
                metadata.appendedAt(),
                metadata.actor().id(),
                List.of(entry.record()),
                List.of(),
                new Entry(
                        entry.record(),
                        entry.noteId().value(),
                        entry.ground(),
                        entry.reasons(),
                        metadata.actor().id()),
                SortKey.of(metadata.appendedAt(), envelope.aggregate()));
    }
}
