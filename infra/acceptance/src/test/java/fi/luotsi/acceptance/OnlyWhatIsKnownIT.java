package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A visit of somebody from elsewhere, of whom little is known: recorded, registered, linked and counted. */
class OnlyWhatIsKnownIT {

    private static final String OF_CONTACT =
            "{ contact(id: \"%s\") { hub { code } municipality { code } language { code }"
                    + " derived { code } result { code } withoutTopic { code } client { municipality { label } } } }";

    private final String visit = Inputs.id();
    private final String greeting = Inputs.id();
    private final String client = Inputs.id();

    @Test
    void a_client_from_outside_the_county_has_a_contact_of_which_only_the_least_is_known(@TempDir Path folder) {
        try (Program program = Program.start(folder.resolve("data"))) {
            Caller helmi = program.as("helmi");

            helmi.did("receiveContact", "ReceiveContactInput", visit());
            helmi.did("registerClient", "RegisterClientInput", client(helmi));
            helmi.did("linkContact", "LinkContactInput", Inputs.of("contactId", visit, "clientId", client));
            helmi.did("receiveContact", "ReceiveContactInput", greeting());

            JsonNode shown = contact(helmi, visit);
            assertThat(shown.at("/hub/code").asString()).isEqualTo("tampere-keskusta");
            assertThat(shown.at("/municipality/code").asString()).isEqualTo("837");
            assertThat(shown.at("/language").isNull()).isTrue();
            assertThat(shown.at("/derived").valueStream().map(value -> value.path("code")
                            .asString()))
                    .containsExactly("hub", "municipality");
            assertThat(shown.at("/result/code").asString()).isEqualTo("helped-on-site");
            assertThat(shown.at("/client/municipality/label").asString()).isEqualTo("Helsinki");
            assertThat(contact(helmi, greeting).at("/withoutTopic/code").asString())
                    .isEqualTo("greeting");
        }
    }

    @Test
    void what_has_to_be_known_is_asked_for_by_its_field(@TempDir Path folder) {
        try (Program program = Program.start(folder.resolve("data"))) {
            Caller helmi = program.as("helmi");
            Map<String, Object> nothing = Inputs.of(
                    "contactId",
                    visit,
                    "channel",
                    "phone",
                    "receivedAt",
                    Instant.now().toString());

            assertThat(helmi.userErrors("receiveContact", "ReceiveContactInput", nothing))
                    .containsExactly("REQUIRED topics");
            nothing.put("withoutTopic", "silent");
            nothing.put("municipality", "588");
            JsonNode ended = helmi.mutate("receiveContact", "ReceiveContactInput", nothing);
            assertThat(ended.at("/userErrors/0/message").asString())
                    .contains("2025-01-01")
                    .contains("Choose Mäntyharju (507) instead.");
        }
    }

    private Map<String, Object> visit() {
        return Inputs.of(
                "contactId",
                visit,
                "channel",
                "hub-visit",
                "receivedAt",
                Instant.now().minusSeconds(60).toString(),
                "topics",
                List.of(Map.of("topic", "benefits", "result", "helped-on-site")));
    }

    private Map<String, Object> greeting() {
        return Inputs.of(
                "contactId",
                greeting,
                "channel",
                "phone",
                "receivedAt",
                Instant.now().minusSeconds(30).toString(),
                "withoutTopic",
                "greeting");
    }

    private Map<String, Object> client(Caller helmi) {
        String search = helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
        return Inputs.of(
                "clientId",
                client,
                "search",
                search,
                "name",
                Map.of("given", "Testi", "family", "Koekäyttäjä"),
                "municipality",
                "091");
    }

    private static JsonNode contact(Caller caller, String id) {
        return caller.graphql(OF_CONTACT.formatted(id), Map.of()).at("/data/contact");
    }
}
