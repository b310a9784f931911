package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts as they come in. */
final class Contacts {

    private static final Set<String> AT_ONCE = Set.of("hub-visit", "advice-van", "home-visit", "outreach", "video");

    /** A call that nobody answered in time: nothing is known of it but that there was one. */
    private static final double GIVEN_UP = 0.03;

    private static final double WITH_NOTE = 0.85;

    private static final long ASKING = 5;

    private Contacts() {}

    /** A contact that came in. */
    record Taken(ContactId id, Worker by, boolean answered) {}

    static Taken take(Unfolding unfolding, Caller caller, Team team) {
        Dice dice = unfolding.dice;
        Worker by = dice.one(team.answering());
        String channel = dice.one(Figures.CHANNELS);
        boolean givenUp = channel.equals("phone") && dice.chance(GIVEN_UP);
        ContactId id = new ContactId(unfolding.id());
        Instant received = unfolding.time();
        Instant answered = givenUp ? null : received.plusSeconds(untilAnswered(channel, dice));
        Instant ended = Objects.requireNonNullElse(answered, received)
                .plusSeconds(givenUp ? dice.between(15, 120) : dice.between(180, 1800));
        List<Topic> topics = givenUp ? List.of() : topics(dice);
        String furthest = givenUp ? "client-not-reached" : topics.getFirst().result();
        boolean noted = !givenUp && dice.chance(WITH_NOTE);
        unfolding.until(ended);
        String hub = hub(channel, team, dice);
        String initiator = dice.one(Figures.INITIATORS);
        boolean asked = !givenUp && unfolding.aside(ASKING).chance(Figures.ASKED);
        boolean resolved = !givenUp
                && dice.chance(resolved(furthest))
                && topics.stream().noneMatch(topic -> topic.result().equals("client-not-reached"));
        boolean special = dice.chance(0.12);
        unfolding.happened(
                received,
                by,
                caller.why(),
                ReceiveContactBuilder.builder()
                        .contactId(id)
                        .channel(channel)
                        .hub(hub)
                        .municipality(asked ? caller.municipality() : null)
                        .serviceLine(givenUp ? null : caller.serviceLine())
                        .clientGroup(asked ? caller.group() : null)
                        .language(asked ? caller.language() : null)
                        .initiator(givenUp ? null : initiator)
                        .receivedAt(received)
                        .answeredAt(answered)
                        .endedAt(ended)
                        .topics(topics)
                        .withoutTopic(givenUp ? "abandoned" : null)
                        .derived(List.of())
                        .resolvedAtFirstContact(resolved)
                        .specialSupport(asked ? special : null)
                        .noteId(noted ? new NoteId(unfolding.id()) : null)
                        .note(
                                noted
                                        ? Sentences.note(topics.getFirst().topic(), furthest, caller.written(), dice)
                                        : null)
                        .ground(!givenUp && initiator.equals("professional") ? "consent" : null)
                        .build());
        return new Taken(id, by, !givenUp);
    }

    /** Something is added to the contact some days later. */
    static void addNote(Unfolding unfolding, Taken contact, Caller caller) {
        unfolding.happens(
                contact.by(),
                caller.why(),
                new ContactNotes.AddContactNote(
                        contact.id(),
                        new NoteId(unfolding.id()),
                        Sentences.of("later-note", caller.written(), unfolding.dice)));
    }

    /** Seconds until somebody answered; a letter is answered after minutes. */
    private static int untilAnswered(String channel, Dice dice) {
        if (AT_ONCE.contains(channel)) {
            return 0;
        }
        return channel.equals("phone") || channel.equals("chat")
                ? dice.wait(Figures.ANSWER_SECONDS)
                : dice.between(300, 5400);
    }

    private static @Nullable String hub(String channel, Team team, Dice dice) {
        return switch (channel) {
            case "hub-visit" -> dice.one(team.hubs());
            case "advice-van" -> "neuvonta-auto";
            default -> null;
        };
    }

    /** The first topic is the one that came furthest. */
    private static List<Topic> topics(Dice dice) {
        String furthest = dice.one(Figures.RESULTS);
        List<Topic> topics = new ArrayList<>();
        for (String topic : dice.several(Figures.TOPICS, Integer.parseInt(dice.one(Figures.TOPICS_RAISED)))) {
            topics.add(new Topic(topic, topics.isEmpty() ? furthest : nearer(furthest, dice)));
        }
        return List.copyOf(topics);
    }

    /** Where nothing came about in the first, nothing came about in the others. */
    private static String nearer(String furthest, Dice dice) {
        boolean cameAbout =
                !Set.of("declined-by-client", "client-not-reached", "other").contains(furthest);
        return cameAbout && !dice.chance(Figures.ALSO_SO_FAR) ? "helped-on-site" : furthest;
    }

    private static double resolved(String furthest) {
        if (Figures.HELPED.contains(furthest)) {
            return Figures.RESOLVED_WHEN_HELPED;
        }
        return furthest.startsWith("referred") || furthest.equals("to-assessment")
                ? Figures.RESOLVED_WHEN_DIRECTED_WITHIN
                : Figures.RESOLVED_OTHERWISE;
    }
}
