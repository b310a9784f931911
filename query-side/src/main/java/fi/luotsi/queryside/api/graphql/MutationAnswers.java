package fi.luotsi.queryside.api.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The mutations of one request, with the parts of their payloads that hold no client data. Recording goes on when the use log
 * stands still (703/2023 §44 wants it without delay), and then these parts are all that leaves.
 */
final class MutationAnswers {

    private final Map<String, Set<String>> harmless = new ConcurrentHashMap<>();
    private final Set<String> tellOfAClient = ConcurrentHashMap.newKeySet();

    /** Names of response keys: of the mutation, and in its payload of id, version, upToDate and userErrors. */
    void add(String mutation, Set<String> payloadKeys) {
        harmless.put(mutation, payloadKeys);
    }

    /** The mutation was refused for a reason that reveals a client, which does not leave without its row in the log either. */
    void refusalTellsOfAClient(String mutation) {
        tellOfAClient.add(mutation);
    }

    boolean isEmpty() {
        return harmless.isEmpty();
    }

    /** The answer with everything else set to null. */
    Map<String, Object> withoutClientData(Map<String, Object> data) {
        Map<String, Object> answer = new LinkedHashMap<>();
        data.forEach(
                (key, payload) -> answer.put(key, payload instanceof Map<?, ?> fields ? strip(key, fields) : null));
        return answer;
    }

    private Map<Object, Object> strip(String mutation, Map<?, ?> fields) {
        Set<String> kept = harmless.getOrDefault(mutation, Set.of());
        Map<Object, Object> stripped = new LinkedHashMap<>();
        fields.forEach((key, value) ->
                stripped.put(key, kept.contains(String.valueOf(key)) ? withoutReasons(mutation, value) : null));
        return stripped;
    }

    /** Of the kept parts only the user errors are a list. */
    private @Nullable Object withoutReasons(String mutation, @Nullable Object value) {
        return tellOfAClient.contains(mutation) && value instanceof List<?> ? List.of() : value;
    }
}
