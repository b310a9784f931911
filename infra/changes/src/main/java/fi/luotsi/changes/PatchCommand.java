package fi.luotsi.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does something with the prepared patches of one folder in a copy of the project: with those that are named, or all of them. */
abstract class PatchCommand implements Callable<Integer> {

    @Option(names = "--project", description = "the project's folder (default: ${DEFAULT-VALUE})", defaultValue = ".")
    private Path project = Path.of(".");

    @Parameters(description = "which of infra/changes/${COMMAND-NAME} to take; all of them where none is named")
    private List<String> names = new ArrayList<>();

    private final String folder;

    /** @param folder of {@code infra/changes}: the command's own name */
    PatchCommand(String folder) {
        this.folder = folder;
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        try {
            Path root = project.toRealPath();
            Path home = root.resolve("infra/changes");
            List<Patch> patches = patches(home.resolve(folder), names);
            return take(patches, WorkTree.copy(root, home.resolve("target/work").resolve(folder)));
        } catch (BadPatch wrong) {
            System.err.println(wrong.getMessage());
            return 1;
        }
    }

    /** Returns 0 where everything is as it should be, and otherwise 1. */
    abstract int take(List<Patch> patches, WorkTree tree) throws IOException, InterruptedException;

    /** The patches of a folder in their order, or those that are named. */
    static List<Patch> patches(Path folder, List<String> names) throws IOException {
        List<Patch> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".patch"))
                    .sorted()
                    .toList()) {
                Patch patch = Patch.read(file);
                if (names.isEmpty() || names.contains(patch.name())) {
                    found.add(patch);
                }
            }
        }
        List<String> unknown = new ArrayList<>(names);
        found.forEach(patch -> unknown.remove(patch.name()));
        if (!unknown.isEmpty() || found.isEmpty()) {
            throw new BadPatch(folder + " has no patch " + String.join(", ", unknown));
        }
        return found;
    }
}
