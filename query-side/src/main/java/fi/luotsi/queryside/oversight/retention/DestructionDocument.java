package fi.luotsi.queryside.oversight.retention;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A destruction as the schema's {@code Destruction} shows it: where records are gone, it is all that tells of them.
 *
 * @param retentionClass null where one note was destroyed alone
 * @param open whether any record waits or is held
 * @param ids of all its records, by which it is found
 * @param newest what lists are sorted by
 */
record DestructionDocument(
        UUID id,
        long version,
        String unit,
        @Nullable String retentionClass,
        State state,
        boolean open,
        Instant proposedAt,
        @Nullable LocalDate confirmBy,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy,
        List<UUID> ids,
        List<Item> records,
        @Nullable Entry entry,
        String newest) {

    DestructionDocument confirmed(long newVersion, Instant at, UUID by) {
        return new DestructionDocument(
                id,
                newVersion,
                unit,
                retentionClass,
                State.CONFIRMED,
                open,
                proposedAt,
                confirmBy,
                at,
                by,
                ids,
                records,
                entry,
                newest);
    }

    DestructionDocument in(long newVersion, State next) {
        return new DestructionDocument(
                id,
                newVersion,
                unit,
                retentionClass,
                next,
                open,
                proposedAt,
                confirmBy,
                confirmedAt,
                confirmedBy,
                ids,
                records,
                entry,
                newest);
    }

    /** The same with each of its records changed so; when none of them is left, it is done. */
    DestructionDocument with(long newVersion, UnaryOperator<Item> change) {
        List<Item> changed = records.stream().map(change).toList();
        boolean left = changed.stream().anyMatch(item -> item.state().isLeft());
        return new DestructionDocument(
                id,
                newVersion,
                unit,
                retentionClass,
                left ? state : State.DONE,
                left,
                proposedAt,
                confirmBy,
                confirmedAt,
                confirmedBy,
                ids,
                changed,
                entry,
                newest);
    }

    /** The schema's {@code DestructionState}. */
    enum State {
        PROPOSED,
        ESCALATED,
        CONFIRMED,
        DONE
    }

    /** The schema's {@code ProposedRecordState}. */
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
    record Item(
            UUID record,
            ItemState state,
            @Nullable String ground,
            @Nullable Personal<Text> reasons,
            @Nullable String kind,
            List<String> positions,
            @Nullable Instant destroyedAt) {

        static Item waiting(UUID record) {
            return new Item(record, ItemState.WAITING, null, null, null, List.of(), null);
        }

        Item in(ItemState next) {
            return new Item(record, next, ground, reasons, kind, positions, destroyedAt);
        }
    }

    /** The schema's {@code DestroyedEntry}. */
    record Entry(UUID record, UUID noteId, String ground, Personal<Text> reasons, UUID decidedBy) {}
}
