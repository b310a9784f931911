package fi.luotsi.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts files back as they were, however the work on them ends. Where the program itself is ended, {@link WorkTree#copy} does so at the
 * next start.
 */
final class Restoring implements AutoCloseable {

    private final Map<Path, byte[]> before = new LinkedHashMap<>();
    private final Set<Path> absent = new HashSet<>();

    private Restoring() {}

    /** Remembers files by their paths below a folder: one that is not there is removed again. */
    static Restoring of(Path root, Collection<String> paths) throws IOException {
        Restoring files = new Restoring();
        for (String path : paths) {
            Path file = root.resolve(path);
            if (Files.exists(file)) {
                files.before.put(file, Files.readAllBytes(file));
            } else {
                files.absent.add(file);
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (var file : before.entrySet()) {
            Files.createDirectories(Objects.requireNonNull(file.getKey().getParent()));
            Files.write(file.getKey(), file.getValue());
        }
        for (Path file : absent) {
            Files.deleteIfExists(file);
        }
    }
}
