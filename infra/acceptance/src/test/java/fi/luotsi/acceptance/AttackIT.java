package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What somebody who means harm can have done is bounded, and nobody else is refused meanwhile. How long the others wait is measured by
 * {@code ./luotsi attack}.
 */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
class AttackIT {

    /** As many of one user's requests as may be worked on and wait. */
    private static final int AT_HAND = 4 + 64;

    private final Program program;

    AttackIT(@TempDir Path folder) {
        program = Program.start(
                folder.resolve("data"),
                "--luotsi.graphql.patience=2s",
                "--luotsi.work.longest=2s",
                "--server.tomcat.connection-timeout=2s");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private String registered() {
        Caller helmi = program.as("helmi");
        String search = helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
        return helmi.mutate("registerClient", "RegisterClientInput", Inputs.client(Inputs.id(), search))
                .path("id")
                .asString();
    }

    private void othersAreAnswered() {
        Caller helmi = program.as("helmi");
        for (int i = 0; i < 5; i++) {
            JsonNode answer = helmi.graphql("{ viewer { id } contacts { totalCount } }", Map.of());
            assertThat(answer.has("errors")).as("%s", answer).isFalse();
        }
    }

    @Test
    void unfinished_bodies_without_a_token_keep_nobody_waiting() throws Exception {
        try (Attacker attacker = new Attacker(program)) {
            attacker.beginBodies(500);

            othersAreAnswered();
            assertThat(attacker.statuses()).containsOnly(401);
        }
    }

    @Test
    void unfinished_headers_keep_nobody_waiting() throws Exception {
        try (Attacker attacker = new Attacker(program)) {
            attacker.beginHeaders(500);

            othersAreAnswered();
        }
    }

    @Test
    void a_signed_in_users_unfinished_bodies_are_counted_and_given_up() throws Exception {
        try (Attacker attacker = new Attacker(program)) {
            attacker.beginBodies(
                    AT_HAND + 20,
                    "Authorization: Bearer " + program.as("aino").token(),
                    "Luotsi-Purpose: advice-and-guidance",
                    "Luotsi-Service-Task: service-guidance");

            othersAreAnswered();
            List<Integer> statuses = attacker.statuses();
            assertThat(statuses).containsOnly(408, 429);
            assertThat(Collections.frequency(statuses, 429)).isGreaterThanOrEqualTo(20);
        }
        assertThat(program.as("aino").graphql("{ viewer { id } }", Map.of()).has("errors"))
                .isFalse();
    }

    @Test
    void a_flood_of_one_users_queries_is_answered_in_turn_or_refused_with_a_time_to_ask_again() {
        Caller aino = program.as("aino");
        List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            byte[] body = Caller.JSON.writeValueAsBytes(Map.of(
                    "query",
                    "{ a%d: __schema { types { name fields { name args { name } type { name ofType { name } } } } } }"
                            .formatted(i)));
            flood.add(Program.HTTP.sendAsync(
                    aino.request("/graphql")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }

        othersAreAnswered();
        assertThat(flood.stream().map(CompletableFuture::join)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 429);
            if (answer.statusCode() == 429) {
                assertThat(answer.body()).contains("\"code\":\"BUSY\"");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        });
        assertThat(flood.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .contains(200);
    }

    @Test
    void a_query_that_takes_too_long_is_broken_off_and_the_user_goes_on() throws Exception {
        String client = registered();
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table matter in access exclusive mode");

            JsonNode answer = program.as("helmi").graphql("{ client(id: \"%s\") { id } }".formatted(client), Map.of());

            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("TOOK_TOO_LONG");
            assertThat(answer.at("/data/client").isMissingNode()).isTrue();
            connection.rollback();
        }
        othersAreAnswered();
    }
}
