package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the schema's {@code Contact} shows it.
 *
 * @param unit of whoever received it
 * @param result the furthest of its topics' results
 * @param client null while it is anonymous
 * @param ground on which a professional or an authority told of a person
 * @param serviceTask in which it was recorded
 * @param newest what lists are sorted by
 */
record ContactDocument(
        UUID id,
        long version,
        String unit,
        String channel,
        @Nullable String hub,
        String municipality,
        String serviceLine,
        String clientGroup,
        String language,
        String initiator,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        List<Topic> topics,
        String result,
        boolean resolvedAtFirstContact,
        boolean specialSupport,
        List<Note> notes,
        @Nullable UUID client,
        String serviceTask,
        String newest,
        @Nullable String ground) {

    record Note(
            UUID id,
            Instant writtenAt,
            UUID writtenBy,
            Personal<Text> text,
            @Nullable Instant rectifiedAt) {

        /** As it is after an event that puts it, or another note, right. */
        Note after(NoteRectified event, Instant at) {
            return id.equals(event.noteId().value()) ? new Note(id, writtenAt, writtenBy, event.note(), at) : this;
        }
    }

    ContactDocument with(long newVersion, List<Note> newNotes, @Nullable UUID newClient) {
        return with(newVersion, newNotes, newClient, ground);
    }

    ContactDocument on(String newGround, long newVersion) {
        return with(newVersion, notes, client, newGround);
    }

    private ContactDocument with(
            long newVersion, List<Note> newNotes, @Nullable UUID newClient, @Nullable String newGround) {
        return new ContactDocument(
                id,
                newVersion,
                unit,
                channel,
                hub,
                municipality,
                serviceLine,
                clientGroup,
                language,
                initiator,
                receivedAt,
                answeredAt,
                endedAt,
                topics,
                result,
                resolvedAtFirstContact,
                specialSupport,
                newNotes,
                newClient,
                serviceTask,
                newest,
                newGround);
    }
}
