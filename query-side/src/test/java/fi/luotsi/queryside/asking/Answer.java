package fi.luotsi.queryside.asking;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer to a request. A path goes through objects by name and lists by number, as {@code contacts.edges.0.node.id}. */
public record Answer(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body());
    }

    /** A part of the data of an answer that must have no errors. */
    public JsonNode data(String path) {
        if (json().has("errors")) {
            throw new AssertionError("an answer without errors was expected: " + body());
        }
        return at(json().path("data"), path);
    }

    /** A part of the data, whatever errors stand beside it. */
    public JsonNode dataBesideErrors(String path) {
        return at(json().path("data"), path);
    }

    public String text(String path) {
        return data(path).asString();
    }

    /** That part of every node of a connection. */
    public List<String> nodes(String connection, String part) {
        List<String> found = new ArrayList<>();
        data(connection + ".edges")
                .forEach(edge -> found.add(at(edge.path("node"), part).asString()));
        return found;
    }

    /** {@code CODE field} of each error; of a problem document likewise. */
    public List<String> errors() {
        List<String> found = new ArrayList<>();
        json().path("errors").forEach(error -> {
            JsonNode from = error.has("extensions") ? error.path("extensions") : error;
            found.add((from.path("code").asString("") + " " + from.path("field").asString("")).strip());
        });
        return found;
    }

    /** {@code CODE path} of each user error of a mutation. */
    public List<String> userErrors(String mutation) {
        List<String> found = new ArrayList<>();
        data(mutation + ".userErrors").forEach(error -> {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asString()));
            found.add((error.path("code").asString() + " " + String.join(".", path)).strip());
        });
        return found;
    }

    private static JsonNode at(JsonNode from, String path) {
        JsonNode found = from;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            found = step.chars().allMatch(Character::isDigit) ? found.path(Integer.parseInt(step)) : found.path(step);
        }
        return found;
    }
}
