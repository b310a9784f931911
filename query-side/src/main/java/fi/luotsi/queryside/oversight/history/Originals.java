package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.id.NoteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notes as they were before they were rectified (GDPR 16), and what somebody recorded of a person in words by a slip, or wrongly. They are
 * kept, and only supervisors and auditors see them.
 */
final class Originals {

    private Originals() {}

    /** A history without them: each event stays, and shows its note's text only where that still stands. */
    static List<RecordedChange> untold(List<RecordedChange> history) {
        Set<NoteId> rectified = new HashSet<>();
        List<RecordedChange> told = new ArrayList<>();
        for (RecordedChange each : history.reversed()) {
            boolean original =
                    each.recorded().envelope().event() instanceof NoteEvent on && rectified.contains(on.noteId());
            RecordedChange now = each.isRevision() ? each.withoutOriginals() : each;
            told.add(now.withOnly(
                    set -> !(original && set.name().equals("note")) && !(each.isWrong() && set.isPersonal())));
            if (each.recorded().envelope().event() instanceof NoteRectified rectifying) {
                rectified.add(rectifying.noteId());
            }
        }
        return told.reversed();
    }
}
