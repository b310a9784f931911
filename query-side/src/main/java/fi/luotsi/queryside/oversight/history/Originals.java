package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.id.NoteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What notes said before they were put right (GDPR 16): it stays, and only who supervises or audits is shown it. */
final class Originals {

    private Originals() {}

    /** A history that does not tell them: each event stays, and says what its note says only where that still stands. */
    static List<RecordedChange> untold(List<RecordedChange> history) {
        Set<NoteId> rectified = new HashSet<>();
        List<RecordedChange> told = new ArrayList<>();
        for (RecordedChange each : history.reversed()) {
            boolean original =
                    each.recorded().envelope().event() instanceof NoteEvent on && rectified.contains(on.noteId());
            told.add(original ? each.without("note") : each);
            if (each.recorded().envelope().event() instanceof NoteRectified rectifying) {
                rectified.add(rectifying.noteId());
            }
        }
        return told.reversed();
    }
}
