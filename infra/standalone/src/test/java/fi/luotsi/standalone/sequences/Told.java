package fi.luotsi.standalone.sequences;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Facts, each with what every place says of it. */
final class Told {

    private final Map<String, Map<String, String>> facts = new TreeMap<>();

    /** A place that tells the same twice, as a list that a record stands in twice, does not agree with itself where the two differ. */
    void tell(String fact, String place, String value) {
        facts.computeIfAbsent(fact, _ -> new TreeMap<>())
                .merge(place, value, (before, now) -> before.equals(now) ? now : before + " and " + now);
    }

    /** How many facts more than one place tells of. */
    long compared() {
        return facts.values().stream().filter(places -> places.size() > 1).count();
    }

    /** Those of which not all places say the same. */
    String disagreements() {
        return facts.entrySet().stream()
                .filter(fact -> new TreeSet<>(fact.getValue().values()).size() > 1)
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }
}
