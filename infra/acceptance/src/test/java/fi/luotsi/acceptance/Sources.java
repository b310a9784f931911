package fi.luotsi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's own source files, as text: what README must say follows from what stands in them. */
final class Sources {

    private static final Pattern MUTATION = Pattern.compile("(?m)^  (\\w+)[(:]");
    private static final Pattern FOLD_NAME = Pattern.compile("public String name\\(\\) \\{\\s*return \"([^\"]+)\"");
    private static final Pattern READ_KEY = Pattern.compile("get(?:Required)?Property\\(\\s*\"(luotsi\\.[^\"]+)\"");
    private static final Pattern INJECTED = Pattern.compile("@Value\\(\"\\$\\{(luotsi\\.[^:}]+):?([^}]*)}\"\\)");
    private static final Pattern BOUND = Pattern.compile(
            "@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s*(?:public )?record (\\w+)\\(([^{]*)\\)[^{)]*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile(
            "(?:@DefaultValue(?:\\(\"([^\"]*)\"\\))?\\s+)?(?:@Nullable\\s+)?(\\w+)(?:<[^>]*>)?\\s+(\\w+)\\s*(?:,|$)");

    private final Map<Path, String> files;

    private Sources(Map<Path, String> files) {
        this.files = files;
    }

    static Sources read() {
        Map<Path, String> files = new HashMap<>();
        for (String module : List.of("shared-kernel", "command-side", "query-side", "graphql-schema", "infra")) {
            try (Stream<Path> all = Files.walk(Readme.ROOT.resolve(module))) {
                all.filter(file -> file.toString().matches(".*/src/.*\\.(java|graphqls|sql|csv)"))
                        .forEach(file -> files.put(file, Readme.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Sources(files);
    }

    /** Names of all fields that the schema's type {@code Mutation} has. */
    Set<String> mutations() {
        Set<String> names = new TreeSet<>();
        for (String sdl : withEnding(".graphqls").values()) {
            found(Pattern.compile("(?ms)^(?:extend )?type Mutation \\{\n(.*?)^\\}"), sdl)
                    .forEach(type -> found(MUTATION, type.group(1)).forEach(field -> names.add(field.group(1))));
        }
        return names;
    }

    /** Which command a mutation is sent as, as {@code ContactReceiving.ReceiveContact}. */
    Map<String, String> commandsByMutation() {
        return found(Pattern.compile("entry\\(\"(\\w+)\", (\\w+Command\\.\\w+)\\.class\\)"), file("Mutations.java"))
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2), (a, b) -> a, TreeMap::new));
    }

    /** All commands of the kernel, as {@code ContactReceiving.ReceiveContact}. */
    Set<String> commands() {
        Set<String> names = new TreeSet<>();
        withEnding("Command.java").forEach((file, text) -> {
            String type = file.getFileName().toString().replace(".java", "");
            found(Pattern.compile("(?m)^    record (\\w+)\\("), text)
                    .forEach(record -> names.add(type + "." + record.group(1)));
        });
        return names;
    }

    /** Logical names of all events of the kernel. */
    Set<String> events() {
        return named(Pattern.compile("@StoredAs\\(\"([^\"]+)\"\\)"), "Event.java");
    }

    /** Names of all read models of the query side. */
    Set<String> documents() {
        return named(FOLD_NAME, ".java");
    }

    /** Every setting of ours that the program reads, with its default where the source has it beside the key. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        withEnding(".java").forEach((file, text) -> {
            found(READ_KEY, text).forEach(key -> settings.put(key.group(1), ""));
            found(INJECTED, text).forEach(key -> settings.put(key.group(1), key.group(2)));
            found(BOUND, text).forEach(bound -> components(bound.group(1), bound.group(3), text, settings));
        });
        return settings;
    }

    private static void components(String prefix, String components, String text, Map<String, String> settings) {
        Matcher component = COMPONENT.matcher(components.strip());
        while (component.find()) {
            String key = prefix + "."
                    + component.group(3).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            Matcher nested = Pattern.compile("record " + component.group(2) + "\\(([^{]*)\\)[^{)]*\\{", Pattern.DOTALL)
                    .matcher(text);
            if (nested.find()) {
                components(key, nested.group(1), text, settings);
            } else {
                settings.put(key, Objects.requireNonNullElse(component.group(1), ""));
            }
        }
    }

    boolean hasMain(String name) {
        return files.keySet().stream()
                .anyMatch(file -> file.endsWith(name) && file.toString().contains("/src/main/"));
    }

    /** The text of a test class, or null where there is none of that name. */
    @Nullable
    String test(String name) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(name + ".java")
                        && file.getKey().toString().contains("/src/test/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private String file(String name) {
        return withEnding("/" + name).values().iterator().next();
    }

    private Map<Path, String> withEnding(String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().toString().endsWith(ending)
                        && file.getKey().toString().contains("/src/main/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> named(Pattern pattern, String ending) {
        return withEnding(ending).values().stream()
                .flatMap(text -> found(pattern, text))
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
