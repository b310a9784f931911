package fi.luotsi.standalone.sequences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The program as people and programs meet it: GraphQL over HTTP, with a token and a reason. */
final class Edge {

    /** A half of a surrogate pair, which no UTF-8 holds, can be sent in JSON all the same. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Edge(int port) {
        this.address = "http://localhost:" + port;
    }

    Reply ask(Someone by, String query, Map<String, ?> variables) {
        byte[] body = JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
        return new Reply(send(HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token(by.person().login()))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Luotsi-Purpose", by.role().purposes().getFirst())
                .header("Luotsi-Service-Task", "service-guidance")
                .header("Luotsi-Role", by.role().claim())
                .header("Luotsi-Unit", by.unit())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    private String token(String login) {
        return Objects.requireNonNull(tokens.computeIfAbsent(
                login, user -> JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + "/demo/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString("user=" + user)))
                                .body())
                        .path("access_token")
                        .asString()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
