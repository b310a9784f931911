package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ContactId;
import java.util.UUID;

/** Commands on a contact (yhteydenotto). */
public sealed interface ContactCommand extends CaseworkCommand
        permits ContactReceiving.Command, ContactNotes.Command, ContactLinking.Command, Undoing.UndoInContact {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }
}
