package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.Notes;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.rights.Rectification;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
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
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contact (yhteydenotto): one interaction, anonymous until it is linked to a client.
 *
 * @param client whose contact it is; empty while it is anonymous
 * @param ofNobody whether a professional asked without a ground to tell of anyone
 */
public record Contact(boolean received, Optional<ClientId> client, Notes notes, boolean ofNobody)
        implements Decider<ContactCommand, ContactEvent, Contact> {

    /** Before its first event. */
    public static final Contact NONE = new Contact(false, Optional.empty(), Notes.NONE, false);

    @Override
    public List<ContactEvent> decide(ContactCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(received, command instanceof ReceiveContact, "contactId");
        return switch (command) {
            case ReceiveContact receive -> receive(receive);
            case AddContactNote addNote -> addNote(addNote);
            case RectifyContactNote rectify -> rectifyNote(rectify, others);
            case LinkContact link -> link(link, others);
            case UnlinkContact unlink -> unlink(unlink);
        };
    }

    @Override
    public Contact evolve(ContactEvent event) {
        return switch (event) {
            case ContactReceived _ -> new Contact(true, client, notes, false);
            case ContactNotified notified ->
                new Contact(received, client, notes, notified.ground().equals(Receiving.GENERAL_QUESTION));
            case ContactNoteAdded added -> new Contact(received, client, notes.plus(added.noteId()), ofNobody);
            case ContactNoteRectified _ -> this;
            case ContactLinked linked -> new Contact(received, Optional.of(linked.clientId()), notes, ofNobody);
            case ContactUnlinked _ -> new Contact(received, Optional.empty(), notes, ofNobody);
        };
    }

    private List<ContactEvent> receive(ReceiveContact receive) {
        Receiving.refuseUnlessSound(receive);
        ContactReceived event = new ContactReceived(
                receive.contactId(),
                receive.channel(),
                receive.hub(),
                receive.municipality(),
                receive.serviceLine(),
                receive.clientGroup(),
                receive.language(),
                receive.initiator(),
                receive.receivedAt(),
                receive.answeredAt(),
                receive.endedAt(),
                receive.topics(),
                receive.resolvedAtFirstContact(),
                receive.specialSupport());
        List<ContactEvent> events = new ArrayList<>(List.of(event));
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
            new Refusals().add(AnonymousNote.findings(rectify.note())).refuse();
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

    private List<ContactEvent> unlink(UnlinkContact unlink) {
        ClientId unlinked = client.orElseThrow(() -> new Refused(List.of(RefusalCode.NOT_LINKED.at("contactId"))));
        return List.of(new ContactUnlinked(unlink.contactId(), unlinked, unlink.reason()));
    }
}
