package fi.luotsi.changes;

import java.util.ArrayList;
import java.util.List;

/** One edit of a file, at a place that is found by its text. */
record Edit(Kind kind, Anchor anchor, List<String> lines) {

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
            case BEFORE -> after.addAll(at, lines);
            case AFTER -> after.addAll(at + 1, lines);
            case REPLACE -> {
                after.remove(at);
                after.addAll(at, lines);
            }
            case DELETE -> after.remove(at);
        }
        return after;
    }
}
