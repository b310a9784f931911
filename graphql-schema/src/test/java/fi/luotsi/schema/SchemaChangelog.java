package fi.luotsi.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The changelog of the schema as its file has it: the changes of each day by what they do to a caller, the latest day first. What is
 * approved on one day stands together.
 */
final class SchemaChangelog {

    private static final String HEAD = """
            # Changes of the schema

            Written by `./luotsi approve` when it compares the schema with the one approved before; [the schema as a contract](schema.md) says what
            the words mean. A day that changed only descriptions has no entry.
            """;

    private static final List<String> KINDS = List.of("Breaking", "Retired", "Dangerous", "Safe");

    /** By day, the latest first: the sentences of each kind. */
    private final Map<LocalDate, Map<String, SortedSet<String>>> days = new TreeMap<>(Comparator.reverseOrder());

    private SchemaChangelog() {}

    static SchemaChangelog read(String file) {
        SchemaChangelog log = new SchemaChangelog();
        Map<String, SortedSet<String>> day = new LinkedHashMap<>();
        String kind = "";
        for (String line : file.lines().toList()) {
            if (line.startsWith("## ")) {
                day = log.day(LocalDate.parse(line.substring(3)));
            } else if (line.startsWith("### ")) {
                kind = line.substring(4);
            } else if (line.startsWith("- ")) {
                day.computeIfAbsent(kind, _ -> new TreeSet<>()).add(line.substring(2));
            }
        }
        return log;
    }

    static String deprecated(String coordinate) {
        return "`" + coordinate + "` is deprecated: ";
    }

    private Map<String, SortedSet<String>> day(LocalDate date) {
        return days.computeIfAbsent(date, _ -> new LinkedHashMap<>());
    }

    /** The day on which its deprecation was told last; empty where it never was. */
    Optional<LocalDate> deprecatedOn(String coordinate) {
        return days.entrySet().stream()
                .filter(day -> day.getValue().getOrDefault("Safe", new TreeSet<>()).stream()
                        .anyMatch(change -> change.startsWith(deprecated(coordinate))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void add(LocalDate date, SchemaChanges changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<List<String>> byKind = List.of(changes.breaking(), changes.retired(), changes.dangerous(), changes.safe());
        for (int i = 0; i < KINDS.size(); i++) {
            day(date).computeIfAbsent(KINDS.get(i), _ -> new TreeSet<>()).addAll(byKind.get(i));
        }
    }

    String text() {
        List<String> lines = new ArrayList<>();
        days.forEach((date, kinds) -> {
            lines.add("\n## " + date + "\n");
            for (String kind : KINDS) {
                SortedSet<String> changes = kinds.getOrDefault(kind, new TreeSet<>());
                if (!changes.isEmpty()) {
                    lines.add("\n### " + kind + "\n\n");
                    changes.forEach(change -> lines.add("- " + change + "\n"));
                }
            }
        });
        return HEAD + String.join("", lines);
    }
}
