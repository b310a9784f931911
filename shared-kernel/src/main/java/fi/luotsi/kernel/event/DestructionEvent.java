package fi.luotsi.kernel.event;

import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Events of a destruction (hävittäminen), from its proposal to its certificate. */
public sealed interface DestructionEvent extends CaseworkEvent {

    DestructionId destructionId();

    @Override
    default UUID aggregateId() {
        return destructionId().value();
    }

    @StoredAs("destruction.proposed")
    record DestructionProposed(
            DestructionId destructionId, String retentionClass, String unit, List<UUID> records, LocalDate confirmBy)
            implements DestructionEvent {}

    @StoredAs("destruction.confirmed")
    record DestructionConfirmed(DestructionId destructionId) implements DestructionEvent {}

    @StoredAs("destruction.held")
    record RecordHeld(DestructionId destructionId, UUID record, String ground, Personal<Text> reasons)
            implements DestructionEvent {}

    @StoredAs("destruction.released")
    record RecordReleased(DestructionId destructionId, UUID record, Personal<Text> reasons)
            implements DestructionEvent {}

    @StoredAs("destruction.escalated")
    record DestructionEscalated(DestructionId destructionId) implements DestructionEvent {}

    /**
     * The certificate: the one lawful reason why an entry of the log is gone (703/2023 §24).
     *
     * @param spared records that left the proposal because their time was not over any more
     */
    @StoredAs("destruction.carried-out")
    record RecordsDestroyed(DestructionId destructionId, List<Destroyed> destroyed, List<UUID> spared)
            implements DestructionEvent {}

    /** What reports go on counting of one of the contacts that were destroyed together. */
    @StoredAs("destruction.contact-counted")
    record ContactCounted(DestructionId destructionId, ContactFact fact) implements DestructionEvent {}

    /** A note was destroyed alone; the record that it was in stays. */
    @StoredAs("destruction.entry-destroyed")
    record EntryDestroyed(
            DestructionId destructionId, UUID record, NoteId noteId, String ground, Personal<Text> reasons)
            implements DestructionEvent {}
}
