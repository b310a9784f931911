package fi.luotsi.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One edit of a file, at a place that is found by its text. */
record Edit(Kind kind, Anchor anchor, List<String> lines) {

    /** A line of a comment on what follows, or of an annotation. */
    private static final Pattern OF_THE_NEXT = Pattern.compile("\\s*(/\\*\\*|\\*|@).*");

    enum Kind {
        BEFORE,
        AFTER,
        REPLACE,
        DELETE
    }

    Edit {
        lines = List.copyOf(lines);
    }

    /**
     * The lines of a file with the edit made.
     *
     * @throws BadPatch when the place is not found exactly once
     */
    List<String> in(List<String> before) {
        int at = anchor.in(before);
        List<String> after = new ArrayList<>(before);
        switch (kind) {
            case BEFORE -> after.addAll(above(before, at), lines);
            case AFTER -> after.addAll(at + 1, lines);
            case REPLACE -> {
                after.remove(at);
                after.addAll(at, lines);
            }
            case DELETE -> after.remove(at);
        }
        return after;
    }

    /** What is said of a declaration above it belongs to it: its comment and its annotations. */
    private static int above(List<String> lines, int declaration) {
        int at = declaration;
        while (at > 0 && OF_THE_NEXT.matcher(lines.get(at - 1)).matches()) {
            at--;
        }
        return at;
    }
}
