package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.event.OnNote;
import fi.luotsi.kernel.event.Rectifying;
import fi.luotsi.kernel.id.NoteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What notes said before they were put right (GDPR 16): it stays, and only who supervises or audits is shown it. */
final class Originals {

    private Originals() {}

    /** A history that does not tell them: each event stays, and says what its note says only where that still stands. */
    static List<Told> untold(List<Told> history) {
        Set<NoteId> rectified = new HashSet<>();
        List<Told> told = new ArrayList<>();
        for (Told each : history.reversed()) {
            boolean original =
                    each.recorded().envelope().event() instanceof OnNote on && rectified.contains(on.noteId());
            told.add(original ? each.without("note") : each);
            if (each.recorded().envelope().event() instanceof Rectifying rectifying) {
                rectified.add(rectifying.noteId());
            }
        }
        return told.reversed();
    }
}
