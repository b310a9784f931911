package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ContactId;
import java.util.UUID;

/** Events of a contact (yhteydenotto). */
@Aggregate(name = "contact", shownAs = "Contact", retention = "contact-anonymous", matter = ClientMatter.LATELY)
public sealed interface ContactEvent extends CaseworkEvent
        permits ContactReceiving.Event,
                ContactNotes.Event,
                ContactLinking.Event,
                Undoing.ContactUndone,
                Correcting.ContactCorrected {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }
}
