package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.PartedRecord;
import fi.luotsi.kernel.value.UnlinkedReferral;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Whose contact it is. */
public interface ContactLinking {

    /** Code of the unlink-reason list: all that started from the contact was recorded of the wrong person too. */
    String WRONG_PERSON = "wrong-person";

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

    /**
     * Says that the contact was not that client's after all.
     *
     * @param referrals where it was the wrong person's, a choice for the first referral of each chain that started from the contact or
     *     from an episode of the contact's; otherwise none
     */
    record UnlinkContact(
            @NotNull ContactId contactId,
            @NotNull @Coded(CodeList.UNLINK_REASON) String reason,
            @NotNull @Size(max = 100) List<@NotNull @Valid UnlinkedReferral> referrals)
            implements Command {}

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

    /**
     * It is settled what becomes of the records that started from the contact; the program carries it out on each. Contacts that were
     * unlinked before there was this event left their records where they were.
     *
     * @param clientId whose contact it was taken to be
     * @param records every first referral of a chain, and every episode
     */
    @StoredAs("contact.parted")
    record ContactParted(
            ContactId contactId,
            @Untold ClientId clientId,
            @Untold @Coded(CodeList.UNLINK_REASON) String reason,
            @Untold List<PartedRecord> records)
            implements Event {}

    /**
     * The team lead has looked whether the wrong link was a personal data breach, and says what was done (GDPR 33 and 34).
     *
     * @param outcome code of the breach-outcome list
     */
    record AssessBreach(
            @NotNull ContactId contactId,
            @NotNull @Coded(CodeList.BREACH_OUTCOME) String outcome,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements Command, Fact<ContactEvent> {

        @Override
        public BreachAssessed event() {
            return new BreachAssessed(contactId, outcome, FreeText.personal(reasons));
        }
    }

    @StoredAs("contact.breach-assessed")
    @Adds
    record BreachAssessed(
            ContactId contactId,

            @Told(as = "breachOutcome") @Coded(CodeList.BREACH_OUTCOME)
            String outcome,

            @Told(as = "breachReasons") Personal<Text> reasons)
            implements Event {}
}
