package fi.luotsi.queryside.authentication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the running program over HTTP, as anyone outside does. */
public record Browser(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Gets a path; {@code headers} are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> getAs(String token, String path, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    HttpResponse<String> query(String token, String query) {
        return send(request("/graphql", "Authorization", "Bearer " + token, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}")));
    }

    /** Asks as whoever is not signed in. */
    HttpResponse<String> visit(String query) {
        return send(request("/graphql", "Luotsi-Role", "visitor", "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}")));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
