package fi.luotsi.auditor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The destructions that a log tells of (703/2023 §24). An event may be gone when a certificate later in the log names its position,
 * and a certificate counts when somebody confirmed the destruction before it; one that is gone without is tampering.
 */
final class Certificates {

    private static final String CONFIRMED = "destruction.confirmed@1";
    private static final String CARRIED_OUT = "destruction.carried-out@1";
    private static final JsonFactory JSON = new JsonFactory();

    private final TreeSet<Long> unexplained = new TreeSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private long destroyed;
    private long certificates;

    /** The entry of the position is gone. */
    void gone(long position) {
        unexplained.add(position);
    }

    /** Takes an event that is there: a sentence where it is a wrong certificate, or null. */
    @Nullable
    String take(Entry entry, Entry.Columns columns) {
        if (columns.name().equals(CONFIRMED)) {
            confirmed.add(columns.aggregate());
        }
        if (!columns.name().equals(CARRIED_OUT)) {
            return null;
        }
        if (!confirmed.contains(columns.aggregate())) {
            return "it certifies a destruction that nobody confirmed";
        }
        List<Long> positions = positions(entry);
        if (positions == null) {
            return "it certifies a destruction of which it does not say the positions";
        }
        for (long position : positions) {
            if (!unexplained.remove(position)) {
                return "it certifies that position " + position
                        + " is destroyed, which is there, or was certified before";
            }
        }
        destroyed += positions.size();
        certificates += positions.isEmpty() ? 0 : 1;
        return null;
    }

    /** The positions whose entries are gone, so far without a certificate. */
    SortedSet<Long> unexplained() {
        return Collections.unmodifiableSortedSet(unexplained);
    }

    /** How many events are gone lawfully. */
    long destroyed() {
        return destroyed;
    }

    /** By how many certificates. */
    long certificates() {
        return certificates;
    }

    private static @Nullable List<Long> positions(Entry entry) {
        List<Long> positions = new ArrayList<>();
        try (JsonParser json =
                JSON.createParser(ObjectReadContext.empty(), entry.line(), entry.from(), entry.length())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("positions")) {
                    if (json.nextToken() != JsonToken.START_ARRAY) {
                        return null;
                    }
                    while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                        positions.add(json.getLongValue());
                    }
                }
            }
            return positions;
        } catch (JacksonException _) {
            return null;
        }
    }
}
