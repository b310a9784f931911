package fi.luotsi.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A prepared change, read from a file of lines:
 *
 * <pre>
 * title: A new field          what is told about it, as `key: value`, before the first file
 * in: path/of/file            the file that the edits below it are made in
 * after: anchor               or before, replace, delete: see {@link Anchor}
 * | a line to put there       the lines of the edit
 * new: path/of/file           a file that is made, of the lines below
 * remove: path/of/file        a file that goes
 * </pre>
 *
 * A line that begins with {@code #} is a comment; where an edit's own line has to begin so, it stands behind the bar.
 */
record Patch(
        String name,
        Map<String, String> told,
        Map<String, List<Edit>> edits,
        Map<String, List<String>> created,
        Set<String> removed) {

    static Patch read(Path file) throws IOException {
        return new PatchReader(
                        Objects.requireNonNull(file.getFileName()).toString().replace(".patch", ""))
                .read(Files.readAllLines(file));
    }

    String title() {
        return required("title");
    }

    /** The value of a key that the patch must have. */
    String required(String key) {
        String value = told.get(key);
        if (value == null) {
            throw new BadPatch(name + ": the line \"" + key + ": …\" is missing");
        }
        return value;
    }

    int number(String key) {
        return Integer.parseInt(told.getOrDefault(key, "0"));
    }

    /** The paths of all files that the change touches. */
    Set<String> files() {
        Set<String> files = new TreeSet<>(edits.keySet());
        files.addAll(created.keySet());
        files.addAll(removed);
        return files;
    }

    /** Makes the change in a copy of the project. */
    void applyIn(Path root) throws IOException {
        for (var file : edits.entrySet()) {
            Path path = existing(root, file.getKey());
            List<String> lines = Files.readAllLines(path);
            for (Edit edit : file.getValue()) {
                try {
                    lines = edit.in(lines);
                } catch (BadPatch where) {
                    throw new BadPatch(name + ": " + file.getKey() + ": " + where.getMessage());
                }
            }
            Files.write(path, lines);
        }
        for (var file : created.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
        for (String file : removed) {
            Files.delete(existing(root, file));
        }
    }

    private Path existing(Path root, String file) {
        Path path = root.resolve(file);
        if (Files.notExists(path)) {
            throw new BadPatch(name + ": there is no file " + file);
        }
        return path;
    }
}
