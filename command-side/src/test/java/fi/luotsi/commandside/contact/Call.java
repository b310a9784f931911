package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.ContactReceivedBuilder;
import fi.luotsi.samples.ReceiveContactBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ordinary answered call, to be changed where a test differs from it. */
public record Call(
        ContactId id,
        String channel,
        @Nullable String hub,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        List<Topic> topics,
        boolean resolved,
        @Nullable NoteId noteId,
        @Nullable String note) {

    public static Call of(ContactId id) {
        Instant received = Examples.NOW.minusSeconds(600);
        List<Topic> topics =
                List.of(new Topic("home-help", "helped-on-site"), new Topic("benefits", "referred-outside"));
        return new Call(
                id,
                "phone",
                null,
                received,
                received.plusSeconds(9),
                received.plusSeconds(400),
                topics,
                true,
                null,
                null);
    }

    public Call by(String otherChannel, @Nullable String atHub) {
        return new Call(id, otherChannel, atHub, receivedAt, answeredAt, endedAt, topics, resolved, noteId, note);
    }

    public Call at(Instant received, @Nullable Instant answered, @Nullable Instant ended) {
        return new Call(id, channel, hub, received, answered, ended, topics, answered != null, noteId, note);
    }

    public Call about(Topic... others) {
        return new Call(id, channel, hub, receivedAt, answeredAt, endedAt, List.of(others), resolved, noteId, note);
    }

    public Call resolved(boolean atOnce) {
        return new Call(id, channel, hub, receivedAt, answeredAt, endedAt, topics, atOnce, noteId, note);
    }

    public Call noted(@Nullable NoteId under, @Nullable String text) {
        return new Call(id, channel, hub, receivedAt, answeredAt, endedAt, topics, resolved, under, text);
    }

    public ReceiveContact command() {
        return ReceiveContactBuilder.builder()
                .contactId(id)
                .channel(channel)
                .hub(hub)
                .municipality("536")
                .serviceLine("older-people")
                .clientGroup("older")
                .language("fi")
                .initiator("self")
                .receivedAt(receivedAt)
                .answeredAt(answeredAt)
                .endedAt(endedAt)
                .topics(topics)
                .resolvedAtFirstContact(resolved)
                .specialSupport(false)
                .derived(List.of())
                .noteId(noteId)
                .note(note)
                .build();
    }

    public ContactReceived event() {
        return ContactReceivedBuilder.builder()
                .contactId(id)
                .channel(channel)
                .hub(hub)
                .municipality("536")
                .serviceLine("older-people")
                .clientGroup("older")
                .language("fi")
                .initiator("self")
                .receivedAt(receivedAt)
                .answeredAt(answeredAt)
                .endedAt(endedAt)
                .topics(topics)
                .resolvedAtFirstContact(resolved)
                .specialSupport(false)
                .build();
    }
}
