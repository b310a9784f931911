package fi.luotsi.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A copy of the project's source files, in which changes are made and built. */
record WorkTree(Path root) {

    /** Copies the project's sources; older files at the place are overwritten, and removed where they have gone. */
    static WorkTree copy(Path project, Path to) throws IOException {
        WorkTree tree = new WorkTree(to);
        Map<String, String> wanted = sources(project);
        if (Files.exists(to)) {
            for (String gone : sources(to).keySet()) {
                if (!wanted.containsKey(gone)) {
                    Files.delete(to.resolve(gone));
                }
            }
        }
        Map<String, String> there = Files.exists(to) ? sources(to) : Map.of();
        for (var file : wanted.entrySet()) {
            if (!file.getValue().equals(there.get(file.getKey()))) {
                Path target = to.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.deleteIfExists(target);
                Files.copy(project.resolve(file.getKey()), target);
            }
        }
        return tree;
    }

    /** The hash of every source file, by its path with slashes. */
    Map<String, String> snapshot() throws IOException {
        return sources(root);
    }

    /** The paths of all files that are new, changed or gone since a snapshot. */
    Set<String> changedSince(Map<String, String> before) throws IOException {
        Map<String, String> now = snapshot();
        Set<String> changed = new TreeSet<>(now.keySet());
        changed.addAll(before.keySet());
        changed.removeIf(path -> Objects.equals(before.get(path), now.get(path)));
        return changed;
    }

    /** How many lines a file has; none where it has gone. */
    long lines(String path) throws IOException {
        Path file = root.resolve(path);
        if (Files.notExists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static Map<String, String> sources(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        walk(root, root, hashes);
        return hashes;
    }

    private static void walk(Path root, Path folder, Map<String, String> hashes) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : (Iterable<Path>) inside::iterator) {
                String name = Objects.requireNonNull(each.getFileName()).toString();
                if (Files.isDirectory(each)) {
                    if (isSource(root, folder, name)) {
                        walk(root, each, hashes);
                    }
                } else if (!Files.isSymbolicLink(each)) {
                    hashes.put(root.relativize(each).toString().replace('\\', '/'), hash(each));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Build output, data and version control are no sources. */
    private static boolean isSource(Path root, Path folder, String name) {
        boolean top = folder.equals(root);
        return !name.equals("target") && !(top && (name.equals("data") || name.equals(".git")));
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new BigInteger(1, digest).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
