package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.Notes;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.commandside.rights.Rectification;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactLinking.AssessBreach;
import fi.luotsi.kernel.casework.ContactLinking.BreachAssessed;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.ContactNotes.RectifyContactNote;
import fi.luotsi.kernel.casework.ContactReceiving.ContactNotified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.Correcting.ContactCorrected;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInContact;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact (yhteydenotto): one interaction, anonymous until it is linked to a client.
 *
 * @param client whose contact it is; empty while it is anonymous
 * @param ofNobody whether a professional asked without a ground to tell of anyone
 * @param parted by the first referral of a chain, or by an episode: what becomes of it, as a code of the unlinked-record list
 * @param breachOpen whether somebody has to look if a wrong link was a personal data breach
 */
public record Contact(
        boolean received,
        Optional<ClientId> client,
        Notes notes,
        boolean ofNobody,
        Map<UUID, String> parted,
        boolean breachOpen)
        implements Decider<ContactCommand, ContactEvent, Contact> {

    /** Before its first event. */
    public static final Contact NONE = new Contact(false, Optional.empty(), Notes.NONE, false, Map.of(), false);

    @Override
    public List<ContactEvent> decide(ContactCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(received, command instanceof ReceiveContact, "contactId");
        return switch (command) {
            case ReceiveContact receive -> receive(receive, context);
            case AddContactNote addNote -> addNote(addNote);
            case RectifyContactNote rectify -> rectifyNote(rectify, others);
            case LinkContact link -> link(link, others);
            case UnlinkContact unlink -> Unlinking.unlink(this, unlink, others);
            case AssessBreach assess -> assess(assess);
            case UndoInContact _ -> throw Slips.decidedBefore();
        };
    }

    @Override
    public Contact evolve(ContactEvent event) {
        return switch (event) {
            case ContactReceived _ -> new Contact(true, client, notes, false, parted, breachOpen);
            case ContactNotified notified ->
                new Contact(
                        received,
                        client,
                        notes,
                        notified.ground().equals(Receiving.GENERAL_QUESTION),
                        parted,
                        breachOpen);
            case ContactNoteAdded added ->
                new Contact(received, client, notes.plus(added.noteId()), ofNobody, parted, breachOpen);
            case ContactNoteRectified _, ContactUndone _, ContactCorrected _ -> this;
            case ContactLinked linked -> of(Optional.of(linked.clientId()));
            case ContactUnlinked _ -> of(Optional.empty());
            case ContactParted it ->
                new Contact(
                        received,
                        client,
                        notes,
                        ofNobody,
                        Unlinking.and(parted, it.records()),
                        breachOpen || it.reason().equals(ContactLinking.WRONG_PERSON));
            case BreachAssessed _ -> new Contact(received, client, notes, ofNobody, parted, false);
        };
    }

    @Override
    public List<Refusal> findings(String path, String text) {
        return client.isPresent() ? List.of() : AnonymousNote.findings(path, text);
    }

    private List<ContactEvent> receive(ReceiveContact receive, CommandContext context) {
        Receiving.refuseUnlessSound(receive);
        List<ContactEvent> events = new ArrayList<>(List.of(Derived.received(receive, context)));
        String ground = receive.ground();
        if (ground != null) {
            events.add(new ContactNotified(receive.contactId(), ground));
        }
        NoteId noteId = receive.noteId();
        String note = receive.note();
        if (noteId != null && note != null) {
            notes.refuseIfTaken(noteId, receive.aggregateId());
            events.add(new ContactNoteAdded(receive.contactId(), noteId, FreeText.personal(note)));
        }
        return List.copyOf(events);
    }

    private List<ContactEvent> addNote(AddContactNote addNote) {
        notes.refuseIfTaken(addNote.noteId(), addNote.aggregateId());
        if (client.isEmpty()) {
            new Refusals().add(AnonymousNote.findings(addNote.note())).refuse();
        }
        return List.of(addNote.event());
    }

    private List<ContactEvent> rectifyNote(RectifyContactNote rectify, OtherAggregates others) {
        notes.refuseUnlessThere(rectify.noteId());
        Rectification.refuseUnlessDecided(rectify.requestId(), rectify.aggregateId(), rectify.noteId(), others);
        if (client.isEmpty()) {
            new Refusals()
                    .add(AnonymousNote.findings(rectify.note()))
                    .add(AnonymousNote.findings("reason", rectify.reason()))
                    .refuse();
        }
        return List.of(rectify.event());
    }

    /** A contact belongs to one client at a time; saying again whose it is changes nothing. */
    private List<ContactEvent> link(LinkContact link, OtherAggregates others) {
        if (client.equals(Optional.of(link.clientId()))) {
            return List.of();
        }
        new Refusals()
                .when(client.isPresent(), RefusalCode.ALREADY_LINKED, "clientId")
                .when(ofNobody, RefusalCode.TOLD_OF_NOBODY, "contactId")
                .when(!others.of(link.clientId().value(), Client.NONE).registered(), RefusalCode.NOT_FOUND, "clientId")
                .refuse();
        return List.of(link.event());
    }

    private List<ContactEvent> assess(AssessBreach assess) {
        Refusals.refuseWhen(!breachOpen, RefusalCode.NO_BREACH_TO_ASSESS, "contactId");
        return List.of(assess.event());
    }

    private Contact of(Optional<ClientId> whose) {
        return new Contact(received, whose, notes, ofNobody, parted, breachOpen);
    }
}
