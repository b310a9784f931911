package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document a contact. */
final class ContactProjection implements Projection<ContactProjection.Contact> {

    record Contact(
            String municipality,
            @Nullable String hub,
            Instant receivedAt,
            Instant changedAt,
            @Nullable ClientId client,
            List<Topic> topics,
            List<Personal<Text>> notes) {}

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Class<Contact> documentType() {
        return Contact.class;
    }

    @Override
    public String namePrefix() {
        return "contact.";
    }

    @Override
    public List<String> indexes() {
        return List.of("content.municipality");
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
    public Contact fold(@Nullable Contact before, Recorded event) {
        Instant at = event.recordedAt();
        return switch ((ContactEvent) event.envelope().event()) {
            case ContactReceived e ->
                new Contact(
                        Objects.requireNonNull(e.municipality()),
                        e.hub(),
                        e.receivedAt(),
                        at,
                        null,
                        e.topics(),
                        List.of());
            case ContactLinked(var _, var client) -> changed(before, at, client);
            case ContactUnlinked _ -> changed(before, at, null);
            case ContactNoteAdded(var _, var _, var note) -> {
                Contact was = Objects.requireNonNull(before);
                List<Personal<Text>> notes = new ArrayList<>(was.notes());
                notes.add(note);
                yield new Contact(
                        was.municipality(), was.hub(), was.receivedAt(), at, was.client(), was.topics(), notes);
            }
            default -> Objects.requireNonNull(before);
        };
    }

    private static Contact changed(@Nullable Contact before, Instant at, @Nullable ClientId client) {
        Contact was = Objects.requireNonNull(before);
        return new Contact(was.municipality(), was.hub(), was.receivedAt(), at, client, was.topics(), was.notes());
    }
}
