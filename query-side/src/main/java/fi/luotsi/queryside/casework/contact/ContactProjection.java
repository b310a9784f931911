package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactNotified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a contact. */
@Component
class ContactProjection implements Projection<ContactDocument> {

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public String namePrefix() {
        return "contact.";
    }

    @Override
    public Class<ContactDocument> documentType() {
        return ContactDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.newest", "content.unit", "content.client");
    }

    @Override
    public Set<String> records() {
        return Set.of("contact");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof ContactEvent contact ? contact.aggregateId() : null;
    }

    @Override
    public ContactDocument fold(@Nullable ContactDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        if (envelope.event() instanceof ContactReceived received) {
            return begun(received, envelope);
        }
        ContactDocument contact = Objects.requireNonNull(document, "a contact begins by being received");
        long version = envelope.sequence();
        return switch ((ContactEvent) envelope.event()) {
            case ContactReceived received -> begun(received, envelope);
            case ContactNoteAdded added ->
                contact.with(
                        version,
                        Stream.concat(contact.notes().stream(), Stream.of(note(added, envelope)))
                                .toList(),
                        contact.client());
            case ContactNoteRectified rectified ->
                contact.with(
                        version,
                        contact.notes().stream()
                                .map(note -> note.after(
                                        rectified, envelope.metadata().occurredAt()))
                                .toList(),
                        contact.client());
            case ContactNotified notified -> contact.on(notified.ground(), version);
            case ContactLinked linked ->
                contact.with(version, contact.notes(), linked.clientId().value());
            case ContactUnlinked _ -> contact.with(version, contact.notes(), null);
        };
    }

    private static ContactDocument.Note note(ContactNoteAdded added, Envelope envelope) {
        return new ContactDocument.Note(
                added.noteId().value(),
                envelope.metadata().occurredAt(),
                envelope.metadata().actor().id(),
                added.note(),
                null);
    }

    private static ContactDocument begun(ContactReceived received, Envelope envelope) {
        return new ContactDocument(
                envelope.aggregate(),
                envelope.sequence(),
                envelope.metadata().actor().unit(),
                received.channel(),
                received.hub(),
                received.municipality(),
                received.serviceLine(),
                received.clientGroup(),
                received.language(),
                received.initiator(),
                received.receivedAt(),
                received.answeredAt(),
                received.endedAt(),
                received.topics(),
                FurthestResult.of(received.topics()),
                received.resolvedAtFirstContact(),
                received.specialSupport(),
                List.of(),
                null,
                envelope.metadata().serviceTask(),
                SortKey.of(received.receivedAt(), envelope.aggregate()),
                null);
    }
}
