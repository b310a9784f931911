package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 703/2023 §10(2), §44: without its use-log row no client data leaves, and recording goes on all the same. */
@TestInstance(Lifecycle.PER_CLASS)
class UseLogIT {

    private static final String CONTACT_WITH_NOTES =
            "{ contact(id: \"%s\") { id channel { code } notes { nodes { text } } } }";

    private static final String SEARCH =
            "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId more } }";

    /** The code of a client who is registered before the log stands still. */
    private static final String CODE = Inputs.identityCode(17);

    private final Program program;
    private final String contact = Inputs.id();

    UseLogIT(@TempDir Path folder) {
        program = Program.start(folder.resolve("data"));
        assertThat(recorded(Inputs.contact(contact)).path("version").isNumber()).isTrue();
        assertThat(registered(search(), CODE).at("/data/registerClient/version").isNumber())
                .isTrue();
        assertThat(registered(search(), CODE)
                        .at("/data/registerClient/userErrors/0/code")
                        .asString())
                .isEqualTo("IDENTITY_CODE_TAKEN");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void while_the_log_is_locked_no_client_data_leaves_and_recording_goes_on() throws Exception {
        String search = search();
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table use_log in access exclusive mode");

            nothingLeavesAndRecordingGoesOn(search);
            connection.rollback();
        }
        serviceReturns();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revoke insert on use_log from luotsi; grant insert on use_log to luotsi",
                "create trigger full_up before insert on use_log execute function refuse_change();"
                        + " drop trigger full_up on use_log",
                "alter table use_log rename to use_log_gone; alter table use_log_gone rename to use_log",
            })
    void while_the_log_refuses_rows_no_client_data_leaves_and_recording_goes_on(String breakAndMend) throws Exception {
        String[] steps = breakAndMend.split("; ", 2);
        String search = search();
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(steps[0]);
            try {
                nothingLeavesAndRecordingGoesOn(search);
            } finally {
                statement.execute(steps[1]);
            }
        }
        serviceReturns();
    }

    /** Finds nobody, so that a client can be registered after it. */
    private String search() {
        return program.as("helmi")
                .graphql(SEARCH, Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
    }

    private void nothingLeavesAndRecordingGoesOn(String searchedBefore) {
        JsonNode query = program.as("helmi").graphql(CONTACT_WITH_NOTES.formatted(contact), Map.of());
        assertThat(query.path("data").isMissingNode() || query.path("data").isNull())
                .as("%s", query)
                .isTrue();
        assertThat(query.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");

        JsonNode search = program.as("helmi")
                .graphql(SEARCH, Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")));
        assertThat(search.at("/data/searchClients/searchId").isMissingNode()).isTrue();

        String month = LocalDate.now(ZoneId.of("Europe/Helsinki")).format(DateTimeFormatter.ofPattern("uuuu-MM"));
        assertNothingIn(
                program.as("eero").get("/reports/contacts.csv?from=%s&to=%s&by=channel".formatted(month, month)),
                "phone");
        assertNothingIn(program.as("eero").get("/export/events"), "envelope");

        String recordedMeanwhile = Inputs.id();
        JsonNode mutation = mutationAskingForTheObject(recordedMeanwhile);
        JsonNode payload = mutation.at("/data/receiveContact");
        assertThat(payload.path("id").asString()).isEqualTo(recordedMeanwhile);
        assertThat(payload.path("version").isNumber()).isTrue();
        assertThat(payload.path("contact").isNull()).isTrue();
        assertThat(mutation.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");

        assertThat(registered(searchedBefore, null)
                        .at("/data/registerClient/version")
                        .isNumber())
                .isTrue();
        JsonNode taken = registered(searchedBefore, CODE);
        assertThat(taken.at("/data/registerClient/userErrors").isEmpty())
                .as("%s", taken)
                .isTrue();
        assertThat(taken.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
    }

    private void serviceReturns() {
        Awaitility.await().untilAsserted(() -> assertThat(program.as("helmi")
                        .graphql(CONTACT_WITH_NOTES.formatted(contact), Map.of())
                        .at("/data/contact/channel/code")
                        .asString())
                .isEqualTo("phone"));
        assertThat(program.as("eero").get("/export/events").body()).contains("\"name\":\"contact.received@1\"");
        assertThat(Objects.requireNonNull(mutationAskingForTheObject(Inputs.id()))
                        .at("/data/receiveContact/contact/channel/code")
                        .asString())
                .isEqualTo("phone");
    }

    private JsonNode registered(String search, @Nullable String identityCode) {
        Map<String, Object> input = Inputs.client(Inputs.id(), search);
        if (identityCode != null) {
            input.put("identityCode", identityCode);
        }
        return program.as("helmi")
                .graphql(
                        "mutation($input: RegisterClientInput!) { registerClient(input: $input)"
                                + " { id version userErrors { code } } }",
                        Map.of("input", input));
    }

    private JsonNode mutationAskingForTheObject(String id) {
        return program.as("helmi")
                .graphql(
                        "mutation($input: ReceiveContactInput!) { receiveContact(input: $input)"
                                + " { id version contact { id channel { code } } userErrors { code } } }",
                        Map.of("input", Inputs.contact(id)));
    }

    private JsonNode recorded(Map<String, Object> input) {
        return program.as("helmi").mutate("receiveContact", "ReceiveContactInput", input);
    }

    private static void assertNothingIn(HttpResponse<String> answer, String clientData) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(clientData);
    }
}
