package fi.luotsi.benchmarks.pages;

import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.kernel.id.Ids;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with twenty contacts and three episodes of guidance. */
record BusyClient(String id, String episode) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONTACTS = 20;
    private static final int EPISODES = 3;

    static BusyClient recorded(Program program, String token) throws IOException, InterruptedException {
        Map<String, String> name = Map.of("family", "Koivuhaka", "given", "Armas");
        String search = ask(
                        program,
                        token,
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("familyName", "Koivuhaka", "givenName", "Armas"))
                .at("/searchClients/searchId")
                .asString();
        String client = Ids.next().toString();
        act(program, token, "registerClient", Map.of("clientId", client, "search", search, "name", name));
        String episode = "";
        for (int n = 0; n < CONTACTS; n++) {
            String contact = Ids.next().toString();
            Instant received = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
            act(
                    program,
                    token,
                    "receiveContact",
                    Map.ofEntries(
                            Map.entry("contactId", contact),
                            Map.entry("channel", "phone"),
                            Map.entry("municipality", "837"),
                            Map.entry("serviceLine", "older-people"),
                            Map.entry("clientGroup", "older"),
                            Map.entry("language", "fi"),
                            Map.entry("initiator", "self"),
                            Map.entry("receivedAt", received.toString()),
                            Map.entry("answeredAt", received.plusSeconds(10).toString()),
                            Map.entry("topics", List.of(Map.of("topic", "home-help", "result", "helped-on-site"))),
                            Map.entry("resolvedAtFirstContact", true)));
            act(program, token, "linkContact", Map.of("contactId", contact, "clientId", client));
            if (n < EPISODES) {
                episode = Ids.next().toString();
                act(
                        program,
                        token,
                        "openEpisode",
                        Map.of("episodeId", episode, "clientId", client, "contactId", contact));
            }
        }
        return new BusyClient(client, episode);
    }

    private static void act(Program program, String token, String mutation, Map<String, ?> input)
            throws IOException, InterruptedException {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("commandId", Ids.next().toString());
        JsonNode answer = ask(
                program,
                token,
                "mutation($input: " + type + "!) { done: " + mutation + "(input: $input) { userErrors { message } } }",
                whole);
        if (!answer.at("/done/userErrors").isEmpty()) {
            throw new IOException(mutation + " was refused: " + answer);
        }
    }

    private static JsonNode ask(Program program, String token, String query, Map<String, ?> input)
            throws IOException, InterruptedException {
        JsonNode answer = program.json(program.graphql(
                token, JSON.writeValueAsBytes(Map.of("query", query, "variables", Map.of("input", input)))));
        if (answer.has("errors")) {
            throw new IOException("an answer holds errors: " + answer);
        }
        return answer.path("data");
    }
}
