package fi.luotsi.queryside.oversight.retention;

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
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A destruction as the schema's {@code Destruction} shows it: where records are gone, it is all that tells of them.
 *
 * @param retentionClass null where one note was destroyed alone
 * @param open whether any record waits or is held
 * @param ids of all its records, by which it is found
 * @param newest the key that lists are sorted by
 */
@Withers
record DestructionDocument(
        UUID id,
        long version,
        String unit,
        @Nullable String retentionClass,
        State state,
        boolean open,
        Instant proposedAt,
        @Nullable LocalDate confirmBy,
        @Nullable Instant escalatedAt,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy,
        List<UUID> ids,
        List<Item> records,
        @Nullable Entry entry,
        String newest)
        implements DestructionDocumentBuilder.With, ShownRecord {

    /** Codes of the destruction-state list. */
    enum State {
        PROPOSED,
        ESCALATED,
        CONFIRMED,
        DONE
    }

    /** Codes of the proposed-record-state list. */
    enum ItemState {
        WAITING,
        HELD,
        DESTROYED,
        SPARED;

        boolean isLeft() {
            return this == WAITING || this == HELD;
        }
    }

    /** The schema's {@code ProposedRecord}. */
    @Withers
    record Item(
            UUID record,
            ItemState state,
            @Nullable String ground,
            @Nullable Personal<Text> reasons,
            @Nullable String kind,
            List<String> positions,
            @Nullable Instant destroyedAt)
            implements DestructionDocumentItemBuilder.With {

        static Item waiting(UUID record) {
            return new Item(record, ItemState.WAITING, null, null, null, List.of(), null);
        }

        Item after(DestructionEvent event, Instant at) {
            return switch (event) {
                case RecordHeld it
                when it.record().equals(record) ->
                    waiting(record).with(now -> now.state(ItemState.HELD)
                            .ground(it.ground())
                            .reasons(it.reasons()));
                case RecordReleased it when it.record().equals(record) -> waiting(record);
                case RecordsDestroyed it when it.spared().contains(record) -> withState(ItemState.SPARED);
                case RecordsDestroyed it ->
                    it.destroyed().stream()
                            .filter(gone -> gone.record().equals(record))
                            .findFirst()
                            .map(gone -> destroyed(gone, at))
                            .orElse(this);
                default -> this;
            };
        }

        private static Item destroyed(Destroyed gone, Instant at) {
            List<String> positions =
                    gone.positions().stream().map(String::valueOf).toList();
            return new Item(gone.record(), ItemState.DESTROYED, null, null, gone.kind(), positions, at);
        }
    }

    /** The schema's {@code DestroyedEntry}. */
    record Entry(UUID record, UUID noteId, String ground, Personal<Text> reasons, UUID decidedBy) {}

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("Destruction", id, null, Set.of(unit));
    }

    static DestructionDocument proposed(DestructionProposed proposed, Envelope by) {
        Instant at = by.metadata().appendedAt();
        return DestructionDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .unit(proposed.unit())
                .state(State.PROPOSED)
                .open(true)
                .proposedAt(at)
                .ids(proposed.records())
                .records(proposed.records().stream().map(Item::waiting).toList())
                .newest(SortKey.of(at, by.aggregate()))
                .retentionClass(proposed.retentionClass())
                .confirmBy(proposed.confirmBy())
                .build();
    }

    static DestructionDocument ofEntry(EntryDestroyed it, Envelope by) {
        Metadata metadata = by.metadata();
        UUID actor = metadata.actor().id();
        return DestructionDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .unit(metadata.actor().unit())
                .state(State.DONE)
                .open(false)
                .proposedAt(metadata.appendedAt())
                .ids(List.of(it.record()))
                .records(List.of())
                .newest(SortKey.of(metadata.appendedAt(), by.aggregate()))
                .confirmedAt(metadata.appendedAt())
                .confirmedBy(actor)
                .entry(new Entry(it.record(), it.noteId().value(), it.ground(), it.reasons(), actor))
                .build();
    }

    DestructionDocument after(DestructionEvent event, Envelope by) {
        return with(now -> changed(now, event, by.metadata()).version(by.sequence()));
    }

    private DestructionDocumentBuilder changed(DestructionDocumentBuilder now, DestructionEvent event, Metadata by) {
        return switch (event) {
            case DestructionProposed _, EntryDestroyed _ -> now;
            case DestructionConfirmed _ ->
                now.state(State.CONFIRMED)
                        .confirmedAt(by.appendedAt())
                        .confirmedBy(by.actor().id());
            case DestructionEscalated _ -> now.state(State.ESCALATED).escalatedAt(by.appendedAt());
            case RecordHeld _, RecordReleased _, RecordsDestroyed _, ContactCounted _ ->
                left(
                        now,
                        records.stream()
                                .map(item -> item.after(event, by.appendedAt()))
                                .toList());
        };
    }

    /** When none of its records is left, it is done. */
    private DestructionDocumentBuilder left(DestructionDocumentBuilder now, List<Item> items) {
        boolean left = items.stream().anyMatch(item -> item.state().isLeft());
        return now.records(items).open(left).state(left ? state : State.DONE);
    }

    @Component
    static final class Model extends AggregateProjection<DestructionEvent, DestructionDocument> {

        Model() {
            super("destruction", DestructionEvent.class, DestructionDocument.class);
            begins(DestructionProposed.class, DestructionDocument::proposed);
            begins(EntryDestroyed.class, DestructionDocument::ofEntry);
            changes(DestructionEvent.class, DestructionDocument::after);
            indexed("content.newest", "content.unit", "content.ids");
        }
    }
}
