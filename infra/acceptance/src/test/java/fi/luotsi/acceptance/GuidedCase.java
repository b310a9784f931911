package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A contact and an episode of helmi's, to which notes are written, and what the service has of them. */
final class GuidedCase {

    private static final String NOTES = "notes(first: 100) { nodes { text } }";

    private final Caller helmi;
    private final Caller aino;
    private final String contact = Inputs.id();
    private final String episode = Inputs.id();

    GuidedCase(Program program) {
        helmi = program.as("helmi");
        aino = program.as("aino");
        String client = Inputs.id();
        helmi.did("receiveContact", "ReceiveContactInput", Inputs.contact(contact));
        String search = helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
        helmi.did("registerClient", "RegisterClientInput", Inputs.client(client, search));
        helmi.did("linkContact", "LinkContactInput", Inputs.of("contactId", contact, "clientId", client));
        helmi.did(
                "openEpisode",
                "OpenEpisodeInput",
                Inputs.of("episodeId", episode, "clientId", client, "contactId", contact));
        helmi.did(
                "screenUrgency",
                "ScreenUrgencyInput",
                Inputs.of("episodeId", episode, "urgency", "not-urgent", "grounds", "Naapuri käy päivittäin."));
    }

    String episode() {
        return episode;
    }

    /** The address at which a form is opened, with the version of the record that its reader has seen. */
    String form(OfflineIT.Kind kind) {
        return switch (kind) {
            case NEW_CONTACT -> "/contacts/new";
            case CONTACT_NOTE ->
                "/actions/addContactNote?back=/contacts/%1$s&contactId=%1$s&expectedVersion=%2$s"
                        .formatted(
                                contact,
                                asked("{ contact(id: \"" + contact + "\") { version } }")
                                        .at("/contact/version")
                                        .asInt());
            case EPISODE_NOTE -> "/actions/addEpisodeNote?back=/episodes/%1$s&episodeId=%1$s".formatted(episode);
        };
    }

    /** Somebody writes to the contact, at another desk. */
    void note(String text) {
        helmi.did(
                "addContactNote",
                "AddContactNoteInput",
                Inputs.of("contactId", contact, "noteId", Inputs.id(), "note", text));
    }

    /** How many records there are with that text. */
    long stored(OfflineIT.Kind kind, String text) {
        Stream<JsonNode> notes =
                switch (kind) {
                    case NEW_CONTACT ->
                        List.of(helmi, aino).stream()
                                .flatMap(worker -> worker.graphql(
                                                "query($me: UUID!) { contacts(first: 100, filter: {receivedBy: $me}) { nodes { "
                                                        + NOTES + " } } }",
                                                Map.of("me", me(worker)))
                                        .at("/data/contacts/nodes")
                                        .valueStream())
                                .flatMap(one -> one.at("/notes/nodes").valueStream());
                    case CONTACT_NOTE ->
                        asked("{ contact(id: \"" + contact + "\") { " + NOTES + " } }")
                                .at("/contact/notes/nodes")
                                .valueStream();
                    case EPISODE_NOTE ->
                        asked("{ episode(id: \"" + episode + "\") { " + NOTES + " } }")
                                .at("/episode/notes/nodes")
                                .valueStream();
                };
        return notes.filter(note -> note.path("text").asString("").equals(text)).count();
    }

    private static String me(Caller worker) {
        return worker.graphql("{ viewer { id } }", Map.of())
                .at("/data/viewer/id")
                .asString();
    }

    private JsonNode asked(String query) {
        JsonNode answer = helmi.graphql(query, Map.of());
        assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
        return answer.path("data");
    }
}
