package fi.luotsi.standalone.desk;

import fi.luotsi.standalone.demo.issuer.DemoPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GraphQL answers a demonstration person who asks it themselves, for the usual purpose of their role. */
final class ServiceAnswers implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final DemoPerson person;
    private final String token;

    ServiceAnswers(String base, String login) {
        this.base = base;
        this.person = DemoPerson.of(login).orElseThrow();
        this.token = send(HttpRequest.newBuilder(URI.create(base + "/demo/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("user=" + login)))
                .path("access_token")
                .asString();
    }

    String login() {
        return person.login();
    }

    /** The answer's {@code data}. */
    JsonNode to(String query, Map<String, ?> variables) {
        return send(HttpRequest.newBuilder(URI.create(base + "/graphql"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header(
                                "Luotsi-Purpose",
                                person.roles().getFirst().purposes().getFirst())
                        .header("Luotsi-Service-Task", "service-guidance")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                JsonMapper.shared().writeValueAsBytes(Map.of("query", query, "variables", variables)))))
                .path("data");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JsonMapper.shared()
                    .readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
