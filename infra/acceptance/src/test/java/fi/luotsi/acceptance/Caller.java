package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in person's side of the conversation, with a purpose and a service task on every request. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Program program;
    private final String token;
    private final String purpose;
    private final String[] acting;

    private Caller(Program program, String token, String purpose, String... acting) {
        this.program = program;
        this.token = token;
        this.purpose = purpose;
        this.acting = acting;
    }

    /** The same person, acting in this one of their roles and units. */
    Caller acting(String role, String unit) {
        return new Caller(program, token, RolePurposes.ofRole(role), "Luotsi-Role", role, "Luotsi-Unit", unit);
    }

    /** The same person, who asks for another purpose than their role's usual one. */
    Caller asking(String otherPurpose) {
        return new Caller(program, token, otherPurpose, acting);
    }

    /** A caller with this token, valid or not. */
    static Caller bearing(Program program, String token) {
        return new Caller(program, token, RolePurposes.ofToken(token));
    }

    static Caller signedIn(Program program, String user) {
        HttpResponse<String> answer = text(HttpRequest.newBuilder(program.address("/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user))
                .build());
        return bearing(
                program, JSON.readTree(answer.body()).path("access_token").asString());
    }

    String token() {
        return token;
    }

    /** A request with token, purpose and service task; path and body are the caller's. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.address(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Luotsi-Purpose", purpose)
                .header("Luotsi-Service-Task", "service-guidance");
        return acting.length == 0 ? request : request.headers(acting);
    }

    /** The whole GraphQL answer, with its errors. */
    JsonNode graphql(String query, Map<String, ?> variables) {
        return JSON.readTree(post(query, variables).body());
    }

    HttpResponse<String> post(String query, Map<String, ?> variables) {
        byte[] body = JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
        return text(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    HttpResponse<String> get(String path) {
        return text(request(path).build());
    }

    /**
     * A mutation of one input, answered with id, version and user errors.
     *
     * @param input whole, with its {@code commandId}
     */
    JsonNode mutate(String mutation, String inputType, Map<String, ?> input) {
        JsonNode answer = graphql(
                "mutation($input: %s!) { %s(input: $input) { id version userErrors { code path message } } }"
                        .formatted(inputType, mutation),
                Map.of("input", input));
        return answer.path("data").path(mutation);
    }

    /** Carries a mutation out that nothing is wrong with. */
    void did(String mutation, String inputType, Map<String, ?> input) {
        assertThat(userErrors(mutation, inputType, input)).as(mutation).isEmpty();
    }

    /** {@code CODE field} of each error that a mutation is answered with. */
    List<String> userErrors(String mutation, String inputType, Map<String, ?> input) {
        JsonNode payload = mutate(mutation, inputType, input);
        assertThat(payload.path("userErrors").isArray())
                .as("%s: %s", mutation, payload)
                .isTrue();
        return payload.path("userErrors")
                .valueStream()
                .map(error -> error.path("code").asString() + " "
                        + error.at("/path/0").asString())
                .toList();
    }

    static HttpResponse<String> text(HttpRequest request) {
        try {
            return Program.HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
