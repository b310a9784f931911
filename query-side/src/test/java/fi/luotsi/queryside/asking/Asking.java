package fi.luotsi.queryside.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP as people and programs do. Queries stand in {@code .graphql} files that the schema check reads too. */
public final class Asking {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final GrantedRights rights;

    Asking(int port, GrantedRights rights) {
        this.port = port;
        this.rights = rights;
    }

    /** Sends the document of a file below {@code fi/luotsi/queryside}, as {@code contact/contact}. */
    public Answer ask(Person person, String document, Map<String, ?> variables) {
        return ask(person, "en", document, variables);
    }

    public Answer ask(Person person, String language, String document, Map<String, ?> variables) {
        return send(graphql(person, language, text(document), variables));
    }

    /** Sends one of the operations of a document. */
    public Answer ask(Person person, String language, String document, String operation, Map<String, ?> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", text(document));
        body.put("operationName", operation);
        body.put("variables", variables);
        return send(graphql(person, language, body));
    }

    /** Sends the input of a mutation, and asks for its whole payload. */
    public Answer mutate(Person person, String mutation, Object input) {
        return mutate(person, "en", mutation, input);
    }

    public Answer mutate(Person person, String language, String mutation, Object input) {
        return send(graphql(person, language, SchemaMutations.document(mutation), Map.of("input", input)));
    }

    /** Sends a query that a test has made up; headers are names and values in turn, and replace the usual ones. */
    public Answer query(Person person, String query, String... headers) {
        HttpRequest.Builder request = graphql(person, "en", query, Map.of());
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Sends the input of a mutation as whoever is not signed in. */
    public Answer visit(String mutation, Object input) {
        return send(visit(SchemaMutations.document(mutation), Map.of("input", input)));
    }

    /** Sends a query as whoever is not signed in; headers are names and values in turn, and replace the usual ones. */
    public Answer visit(String query, String... headers) {
        HttpRequest.Builder request = visit(query, Map.of());
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private HttpRequest.Builder visit(String query, Map<String, ?> variables) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Luotsi-Role", "visitor")
                .header("Luotsi-Purpose", "feedback")
                .header("Luotsi-Service-Task", "service-guidance")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("query", query, "variables", variables))));
    }

    /** Posts bytes to {@code /graphql}; headers are names and values in turn. */
    public Answer post(Person person, byte[] body, String... headers) {
        return send(request(person, "/graphql", headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends no body by any method. */
    public Answer send(Person person, String method, String path, String... headers) {
        return send(request(person, path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Gets a path with the usual reason. */
    public Answer get(Person person, String path, String... headers) {
        return send(withReason(person, request(person, path, headers)).GET());
    }

    /** Gets a path with no other headers than these. */
    public Answer plainGet(Person person, String path, String... headers) {
        return send(request(person, path, headers).GET());
    }

    /** Gets a path as a stream, whose reading tells where it breaks off. */
    public HttpResponse<InputStream> stream(Person person, String path) {
        try {
            return CLIENT.send(
                    withReason(person, request(person, path)).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Subscribes by an event stream; headers are names and values in turn, and replace the usual ones. */
    public HttpResponse<Stream<String>> subscribe(Person person, String query, String... headers) {
        HttpRequest.Builder request = graphql(person, "en", query, Map.of())
                .timeout(Duration.ofMinutes(5))
                .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The signals of a subscription that has begun. */
    public Signals signals(Person person, String query, String... headers) {
        HttpResponse<Stream<String>> answer = subscribe(person, query, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body().toList());
        }
        return Signals.of(answer);
    }

    /** Opens a WebSocket; headers are names and values in turn. */
    public Socket socket(String... headers) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return Socket.open(builder, URI.create("ws://localhost:" + port + "/graphql"));
    }

    /** The program's own, as a browser names it. */
    public String origin() {
        return "http://localhost:" + port;
    }

    /** The headers of a request of the person's, as a WebSocket's first message may have them. */
    public Map<String, String> headers(Person person) {
        rights.of(person);
        return Map.of(
                "Authorization",
                "Bearer " + person.token(),
                "Luotsi-Purpose",
                person.purpose(),
                "Luotsi-Service-Task",
                "service-guidance",
                "Accept-Language",
                "en");
    }

    private HttpRequest.Builder graphql(Person person, String language, String query, Map<String, ?> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        return graphql(person, language, body);
    }

    private HttpRequest.Builder graphql(Person person, String language, Map<String, Object> body) {
        return withReason(
                        person,
                        request(person, "/graphql", "Content-Type", "application/json", "Accept-Language", language))
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private HttpRequest.Builder request(Person person, String path, String... headers) {
        rights.of(person);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + person.token());
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** The usual purpose of the person's role. */
    private static HttpRequest.Builder withReason(Person person, HttpRequest.Builder request) {
        return request.header("Luotsi-Purpose", person.purpose()).header("Luotsi-Service-Task", "service-guidance");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(String document) {
        String file = "/fi/luotsi/queryside/" + document + ".graphql";
        try (InputStream text = Objects.requireNonNull(Asking.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
