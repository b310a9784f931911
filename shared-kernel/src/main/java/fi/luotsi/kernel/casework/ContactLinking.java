package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** Whose contact it is. */
public interface ContactLinking {

    sealed interface Command extends ContactCommand {}

    sealed interface Event extends ContactEvent {}

    /** Tells whose contact it was; the note follows the client's retention from here on. */
    record LinkContact(
            @NotNull ContactId contactId, @NotNull ClientId clientId) implements Command, Fact<ContactEvent> {

        @Override
        public ContactLinked event() {
            return new ContactLinked(contactId, clientId);
        }
    }

    @StoredAs("contact.linked")
    @Follows(ContactUnlinked.class)
    record ContactLinked(
            ContactId contactId, @Told(as = "client") ClientId clientId) implements Event, ChangesClient {

        @Override
        public Optional<ClientId> whose() {
            return Optional.of(clientId);
        }
    }

    record UnlinkContact(
            @NotNull ContactId contactId,
            @NotNull @Coded(CodeList.UNLINK_REASON) String reason) implements Command {}

    /**
     * The contact was not that client's after all.
     *
     * @param clientId whose contact it was taken to be
     */
    @StoredAs("contact.unlinked")
    @Adds
    @Ends("client")
    @Follows(ContactLinked.class)
    record ContactUnlinked(
            ContactId contactId,
            @Untold ClientId clientId,

            @Told(as = "unlinkReason") @Coded(CodeList.UNLINK_REASON)
            String reason)
            implements Event, ChangesClient {

        @Override
        public Optional<ClientId> whose() {
            return Optional.empty();
        }
    }
}
