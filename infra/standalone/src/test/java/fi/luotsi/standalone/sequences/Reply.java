package fi.luotsi.standalone.sequences;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer to a request. */
record Reply(int status, JsonNode body) {

    /** Codes by which the program says that the fault is its own. */
    private static final Set<String> OWN_FAULTS = Set.of("UNAVAILABLE", "INTERNAL", "INTERNAL_ERROR", "");

    Reply(HttpResponse<String> response) {
        this(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    }

    JsonNode data() {
        return body.path("data");
    }

    /** {@code CODE field} of each error, and {@code CODE path} of each user error of the mutation. */
    List<String> refusals(String mutation) {
        List<String> found = new ArrayList<>();
        body.path("errors").forEach(error -> {
            // of a problem document, the error itself tells
            JsonNode told = error.path("extensions").has("code") ? error.path("extensions") : error;
            found.add((told.path("code").asString("") + " " + told.path("field").asString("")).strip());
        });
        data().path(mutation).path("userErrors").forEach(error -> {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asString()));
            found.add((error.path("code").asString("") + " " + String.join(".", path)).strip());
        });
        return found;
    }

    /** Whether the program, and not the person who asked, has done something wrong. */
    boolean isFault(String operation) {
        return status >= 500
                || refusals(operation).stream()
                        .map(refusal -> refusal.substring(0, (refusal + " ").indexOf(' ')))
                        .anyMatch(OWN_FAULTS::contains);
    }
}
