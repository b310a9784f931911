package fi.luotsi.acceptance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The phone call again and again: contact, client, episode, referral. Each step holds once those before it are stored. */
final class Journey {

    /** Identity codes are unique in the archive, so all journeys draw from one row. */
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** How many steps lead once through it. */
    static final int STEPS = 11;

    private final String by;
    private final UnaryOperator<String> search;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** {@code search} searches by an identity code as the same person, and gives the search's id. */
    Journey(String by, UnaryOperator<String> search) {
        this.by = by;
        this.search = search;
    }

    Step next() {
        if (steps.isEmpty()) {
            another();
        }
        return steps.remove();
    }

    private void another() {
        String contact = Inputs.id();
        String client = Inputs.id();
        String episode = Inputs.id();
        String referral = Inputs.id();
        String code = Inputs.identityCode(PEOPLE.getAndIncrement());
        Map<String, Object> person = Inputs.client(client, search.apply(code));
        person.put("identityCode", code);
        add("receiveContact", Inputs.contact(contact));
        add("addContactNote", Inputs.of("contactId", contact, "noteId", Inputs.id(), "note", "Kysyi kotiavusta."));
        add("registerClient", person);
        add("linkContact", Inputs.of("contactId", contact, "clientId", client));
        add("openEpisode", Inputs.of("episodeId", episode, "clientId", client, "contactId", contact));
        add(
                "screenUrgency",
                Inputs.of("episodeId", episode, "urgency", "not-urgent", "grounds", "Pärjää toistaiseksi."));
        add("initiateMatter", Inputs.of("episodeId", episode, "initiator", "client", "need", "Apua kotiin."));
        add("addEpisodeNote", Inputs.of("episodeId", episode, "noteId", Inputs.id(), "note", "Sovittiin uusi soitto."));
        add("sendReferral", Inputs.signposting(referral, contact));
        add("confirmServiceReceived", Inputs.of("referralId", referral));
        add("changeClientName", Inputs.of("clientId", client, "name", Map.of("given", "Testi", "family", "Uusinimi")));
    }

    private void add(String mutation, Map<String, Object> input) {
        steps.add(new Step(by, mutation, input));
    }
}
