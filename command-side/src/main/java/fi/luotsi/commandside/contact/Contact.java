package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.decision.Decided;
import fi.luotsi.commandside.decision.Known;
import fi.luotsi.commandside.decision.Notes;
import fi.luotsi.commandside.decision.Reasons;
import fi.luotsi.commandside.decision.Words;
import fi.luotsi.commandside.rights.Rectification;
import fi.luotsi.kernel.command.Circumstances;
import fi.luotsi.kernel.command.ContactCommand;
import fi.luotsi.kernel.command.ContactCommand.AddNote;
import fi.luotsi.kernel.command.ContactCommand.Link;
import fi.luotsi.kernel.command.ContactCommand.Receive;
import fi.luotsi.kernel.command.ContactCommand.RectifyNote;
import fi.luotsi.kernel.command.ContactCommand.Unlink;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.event.ContactEvent;
import fi.luotsi.kernel.event.ContactEvent.ContactLinked;
import fi.luotsi.kernel.event.ContactEvent.ContactNoteAdded;
import fi.luotsi.kernel.event.ContactEvent.ContactNoteRectified;
import fi.luotsi.kernel.event.ContactEvent.ContactNotified;
import fi.luotsi.kernel.event.ContactEvent.ContactReceived;
import fi.luotsi.kernel.event.ContactEvent.ContactUnlinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NoteId;
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
        implements Decided<ContactCommand, ContactEvent, Contact> {

    /** Before its first event. */
    public static final Contact NONE = new Contact(false, Optional.empty(), Notes.NONE, false);

    @Override
    public List<ContactEvent> decide(ContactCommand command, Circumstances circumstances, Known known) {
        Reasons.refuseUnlessItExists(received, command instanceof Receive, "contactId");
        return switch (command) {
            case Receive receive -> receive(receive, circumstances);
            case AddNote addNote -> addNote(addNote);
            case RectifyNote rectify -> rectifyNote(rectify, known);
            case Link link -> link(link, known);
            case Unlink unlink -> unlink(unlink);
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

    private List<ContactEvent> receive(Receive receive, Circumstances circumstances) {
        Receiving.refuseUnlessSound(receive, circumstances.now());
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
            events.add(new ContactNoteAdded(receive.contactId(), noteId, Words.personal(note)));
        }
        return List.copyOf(events);
    }

    private List<ContactEvent> addNote(AddNote addNote) {
        notes.refuseIfTaken(addNote.noteId(), addNote.aggregateId());
        if (client.isEmpty()) {
            new Reasons().add(AnonymousNote.findings(addNote.note())).refuse();
        }
        return List.of(new ContactNoteAdded(addNote.contactId(), addNote.noteId(), Words.personal(addNote.note())));
    }

    private List<ContactEvent> rectifyNote(RectifyNote rectify, Known known) {
        notes.refuseUnlessThere(rectify.noteId());
        Rectification.refuseUnlessDecided(rectify.requestId(), rectify.aggregateId(), rectify.noteId(), known);
        if (client.isEmpty()) {
            new Reasons().add(AnonymousNote.findings(rectify.note())).refuse();
        }
        return List.of(new ContactNoteRectified(
                rectify.contactId(),
                rectify.noteId(),
                Words.personal(rectify.note()),
                Words.personal(rectify.reason()),
                rectify.requestId()));
    }

    /** A contact belongs to one client at a time; saying again whose it is changes nothing. */
    private List<ContactEvent> link(Link link, Known known) {
        if (client.equals(Optional.of(link.clientId()))) {
            return List.of();
        }
        new Reasons()
                .when(client.isPresent(), RefusalCode.ALREADY_LINKED, "clientId")
                .when(ofNobody, RefusalCode.TOLD_OF_NOBODY, "contactId")
                .when(!known.of(link.clientId().value(), Client.NONE).registered(), RefusalCode.NOT_FOUND, "clientId")
                .refuse();
        return List.of(new ContactLinked(link.contactId(), link.clientId()));
    }

    private List<ContactEvent> unlink(Unlink unlink) {
        ClientId unlinked = client.orElseThrow(() -> new Refused(List.of(RefusalCode.NOT_LINKED.at("contactId"))));
        return List.of(new ContactUnlinked(unlink.contactId(), unlinked, unlink.reason()));
    }
}
