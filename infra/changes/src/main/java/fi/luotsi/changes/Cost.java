package fi.luotsi.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that a change touched.
 *
 * @param files how many of each kind
 * @param longest the longest file touched that counts, by its path, or empty
 */
record Cost(Patch patch, Map<FileKind, Long> files, String longest, long longestLines) {

    /** The longest that a file may be which a change touches, so that it can be read whole. */
    static final int LONGEST = 250;

    static Cost of(Patch patch, Set<String> touched, WorkTree tree) throws IOException {
        Map<FileKind, Long> files = new EnumMap<>(FileKind.class);
        String longest = "";
        long most = 0;
        for (String path : touched) {
            files.merge(FileKind.of(path), 1L, Long::sum);
            long lines = FileKind.of(path) == FileKind.FILES ? tree.lines(path) : 0;
            if (lines > most) {
                most = lines;
                longest = path;
            }
        }
        return new Cost(patch, files, longest, most);
    }

    long count(FileKind kind) {
        return files.getOrDefault(kind, 0L);
    }

    /** The sentences that tell where it costs more than it may; none where it does not. */
    List<String> excesses() {
        List<String> found = new ArrayList<>();
        exceeds(found, FileKind.FILES, "files");
        exceeds(found, FileKind.LABELS, "labels");
        exceeds(found, FileKind.TESTS, "tests");
        if (longestLines > LONGEST) {
            found.add(patch.name() + " touches " + longest + ", which has " + longestLines + " lines: at most "
                    + LONGEST + " may be");
        }
        return found;
    }

    private void exceeds(List<String> found, FileKind kind, String key) {
        int most = patch.number(key);
        if (count(kind) > most) {
            found.add(patch.name() + " touches " + count(kind) + " " + key + ": at most " + most + " may be");
        }
    }
}
