package fi.luotsi.queryside.api.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java files of both sides: where an aggregate decides, and which tests name a slice. */
final class SourceFiles {

    private static final Path COMMAND_SIDE = Path.of("..", "command-side", "src");
    private static final Path QUERY_SIDE = Path.of("..", "query-side", "src");
    private static final Path JAVA = Path.of("java");

    private final Map<Path, String> deciding = read(COMMAND_SIDE.resolve("main").resolve(JAVA));
    private final Map<Path, String> commandTests =
            read(COMMAND_SIDE.resolve("test").resolve(JAVA));
    private final Map<Path, String> queryTests = read(QUERY_SIDE.resolve("test").resolve(JAVA));

    /** The file that decides the slice's commands, below the command side's Java. */
    Path decider(Slice slice) {
        Pattern decides = Pattern.compile("implements Decider<\\s*%s,\\s*%s,"
                .formatted(named(slice.kind().commands()), named(slice.kind().events())));
        return deciding.entrySet().stream()
                .filter(file -> decides.matcher(file.getValue()).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        named(slice.kind().commands()) + " is decided nowhere: no record implements Decider"))
                .getKey();
    }

    /** The name of a type as other files write it: {@code Loans.Command} where it stands inside another. */
    private static String named(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
    }

    /** The tests that name the slice, of the aggregate's package on the command side and of the features that take its events. */
    List<String> tests(Slice slice, Collection<Class<?>> takenBy) {
        Pattern named = Pattern.compile("\\b(" + String.join("|", slice.words()) + ")\\b");
        return Stream.concat(
                        naming(
                                named,
                                commandTests,
                                Objects.requireNonNull(decider(slice).getParent())),
                        takenBy.stream().flatMap(model -> naming(named, queryTests, folder(model))))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> name.matches("\\w+(Test|IT)"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Path> naming(Pattern named, Map<Path, String> tests, Path folder) {
        return tests.entrySet().stream()
                .filter(test -> folder.equals(test.getKey().getParent()))
                .filter(test -> named.matcher(test.getValue()).find())
                .map(Map.Entry::getKey);
    }

    private static Path folder(Class<?> type) {
        return Path.of(type.getPackageName().replace('.', '/'));
    }

    /** The text of every file below the folder, by its path from there. */
    private static Map<Path, String> read(Path folder) {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                texts.put(folder.relativize(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
