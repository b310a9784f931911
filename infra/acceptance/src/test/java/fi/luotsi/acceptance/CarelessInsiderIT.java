package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Attempts of somebody with a right to be here, in bad faith or by mistake. Helmi and Aino work in one unit, Onni in another. */
@TestInstance(Lifecycle.PER_CLASS)
class CarelessInsiderIT {

    private static final String SEARCH = "query($given: String!, $family: String!) {"
            + " searchClients(input: { givenName: $given, familyName: $family }) { searchId matches { clientId } } }";

    private final Program program;
    private final Caller helmi;
    private final Caller onni;

    CarelessInsiderIT(@TempDir Path folder) {
        program = Program.start(folder.resolve("data"));
        helmi = program.as("helmi");
        onni = program.as("onni");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void R20_an_id_that_came_another_way_than_by_a_search_opens_no_file() {
        String client = registered(helmi, "Erikoinen", Inputs.identityCode(71_001));
        String contact = called(onni);

        for (String other : List.of(client, Inputs.id())) {
            assertThat(refusals(onni, "linkContact", Inputs.of("contactId", contact, "clientId", other)))
                    .containsExactly("SEARCH_FIRST clientId");
            assertThat(refusals(onni, "openEpisode", Inputs.of("episodeId", Inputs.id(), "clientId", other)))
                    .containsExactly("SEARCH_FIRST clientId");
        }
        assertThat(fileOf(client, onni).isNull()).isTrue();

        assertThat(search(onni, "Testi", "Erikoinen").at("/matches/0/clientId").asString())
                .isEqualTo(client);
        assertThat(refusals(onni, "linkContact", Inputs.of("contactId", contact, "clientId", client)))
                .isEmpty();
        assertThat(fileOf(client, onni).path("id").asString()).isEqualTo(client);
    }

    @Test
    void R17_a_client_who_was_handed_over_is_taken_up_without_a_search() {
        String client = registered(helmi, "Siirtyvä", null);
        String episode = Inputs.id();
        refusals(helmi, "openEpisode", Inputs.of("episodeId", episode, "clientId", client));
        refusals(
                helmi,
                "screenUrgency",
                Inputs.of("episodeId", episode, "urgency", "not-urgent", "grounds", "asiat kunnossa"));
        String referral = Inputs.id();
        Map<String, Object> handOver = Inputs.of("referralId", referral, "origin", Map.of("episode", episode));
        handOver.putAll(Map.of(
                "kind",
                "within-register",
                "targetCategory",
                "client-guidance",
                "targetUnit",
                "asiakasohjaus",
                "target",
                "Asiakasohjaus"));
        assertThat(refusals(helmi, "sendReferral", handOver)).isEmpty();
        Caller hilma = program.as("hilma");

        assertThat(refusals(helmi, "acceptReferral", Inputs.of("referralId", referral)))
                .containsExactly("DENIED referralId");
        assertThat(refusals(hilma, "acceptReferral", Inputs.of("referralId", referral)))
                .isEmpty();
        assertThat(refusals(hilma, "openEpisode", Inputs.of("episodeId", Inputs.id(), "clientId", client)))
                .isEmpty();
    }

    @Test
    void R22_learning_from_a_taken_code_that_someone_is_a_client_leaves_a_trace() throws SQLException {
        String code = Inputs.identityCode(71_002);
        registered(helmi, "Olemassa", code);
        Map<String, Object> again = Inputs.client(
                Inputs.id(),
                search(onni, "Testi", "Koekäyttäjä").path("searchId").asString());
        again.put("identityCode", code);

        assertThat(refusals(onni, "registerClient", again)).containsExactly("IDENTITY_CODE_TAKEN identityCode");
        assertThat(latestClasses("Mutation.registerClient")).containsExactly("IdentityCodeTaken");
    }

    @Test
    void a_query_that_goes_round_in_circles_is_refused() {
        String client = registered(helmi, "Kehä", null);
        for (int i = 0; i < 12; i++) {
            String contact = called(helmi);
            refusals(helmi, "linkContact", Inputs.of("contactId", contact, "clientId", client));
        }
        String round = "id";
        for (int i = 0; i < 4; i++) {
            round = "contacts { nodes { client { " + round + " } } }";
        }

        JsonNode answer = helmi.graphql("{ client(id: \"" + client + "\") { " + round + " } }", Map.of());

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("ANSWER_TOO_LARGE");
        assertThat(answer.path("data").isMissingNode() || answer.path("data").isNull())
                .isTrue();
        assertThat(program.as("helmi")
                        .graphql(
                                "{ client(id: \"" + client
                                        + "\") { contacts { nodes { client { contacts { nodes { id } } } } } } }",
                                Map.of())
                        .at("/data/client/contacts/nodes/11/client/contacts/nodes")
                        .size())
                .isEqualTo(12);
    }

    @Test
    void a_body_larger_than_anything_that_is_recorded_is_refused_unread() {
        byte[] large = ("{\"query\":\"{ viewer { id } }\",\"x\":\"" + "a".repeat(1_500_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> told = posted(HttpRequest.BodyPublishers.ofByteArray(large));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(413);
        assertThat(Caller.JSON.readTree(told.body()).path("code").asString()).isEqualTo("TOO_LONG");

        HttpResponse<String> untold =
                posted(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(untold.statusCode()).as(untold.body()).isEqualTo(413);
    }

    private HttpResponse<String> posted(HttpRequest.BodyPublisher body) {
        return Caller.text(helmi.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    @Test
    void a_wrong_time_is_refused_at_the_field_that_the_caller_gave() {
        Map<String, Object> late = Inputs.contact(Inputs.id());
        late.put("receivedAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        assertThat(refusals(helmi, "receiveContact", late)).containsExactly("IN_THE_FUTURE receivedAt");

        Map<String, Object> early = Inputs.contact(Inputs.id());
        early.put("occurredAt", "1999-01-01T00:00:00+14:00");
        assertThat(refusals(helmi, "receiveContact", early)).containsExactly("TOO_EARLY occurredAt");

        String contact = Inputs.id();
        assertThat(refusals(helmi, "receiveContact", Inputs.contact(contact))).isEmpty();
        Map<String, Object> note = Inputs.of(
                "contactId",
                contact,
                "noteId",
                Inputs.id(),
                "note",
                "Soitti",
                "occurredAt",
                Instant.now().minusSeconds(3600).toString());
        assertThat(refusals(helmi, "addContactNote", note)).containsExactly("OUT_OF_ORDER occurredAt");
        note.put("occurredAt", Instant.now().minusSeconds(30).toString());
        assertThat(refusals(helmi, "addContactNote", note)).isEmpty();
    }

    @Test
    void a_mutation_whose_answer_is_taken_only_as_a_stream_is_not_carried_out() {
        String contact = Inputs.id();
        byte[] body = Caller.JSON.writeValueAsBytes(Map.of(
                "query",
                "mutation($input: ReceiveContactInput!) { receiveContact(input: $input) { id } }",
                "variables",
                Map.of("input", Inputs.contact(contact))));

        Caller.text(helmi.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());

        assertThat(helmi.graphql("{ contact(id: \"" + contact + "\") { id } }", Map.of())
                        .at("/data/contact")
                        .isNull())
                .isTrue();
    }

    private static String registered(Caller caller, String family, @Nullable String identityCode) {
        String client = Inputs.id();
        Map<String, Object> input = Inputs.client(
                client, search(caller, "Testi", family).path("searchId").asString());
        input.put("name", Map.of("given", "Testi", "family", family));
        if (identityCode != null) {
            input.put("identityCode", identityCode);
        }
        assertThat(refusals(caller, "registerClient", input)).isEmpty();
        return client;
    }

    private static String called(Caller caller) {
        String contact = Inputs.id();
        assertThat(refusals(caller, "receiveContact", Inputs.contact(contact))).isEmpty();
        return contact;
    }

    private static JsonNode search(Caller caller, String given, String family) {
        return caller.graphql(SEARCH, Map.of("given", given, "family", family)).at("/data/searchClients");
    }

    private static JsonNode fileOf(String client, Caller caller) {
        return caller.graphql("{ client(id: \"" + client + "\") { id identity { code } } }", Map.of())
                .at("/data/client");
    }

    /** Code and path of each reason; empty when it was carried out. */
    private static List<String> refusals(Caller caller, String mutation, Map<String, Object> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        JsonNode payload = caller.mutate(mutation, type, input);
        assertThat(payload.isMissingNode()).as(mutation).isFalse();
        return payload.path("userErrors")
                .valueStream()
                .map(error -> error.path("code").asString() + " "
                        + String.join(
                                ".",
                                error.path("path")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList()))
                .toList();
    }

    private List<String> latestClasses(String operation) throws SQLException {
        try (Connection connection = program.postgres().connect();
                PreparedStatement select = connection.prepareStatement(
                        "select classes from use_log where operation = ? order by used_at desc limit 1")) {
            select.setString(1, operation);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return Arrays.asList(
                        (String[]) Objects.requireNonNull(row.getArray(1)).getArray());
            }
        }
    }
}
