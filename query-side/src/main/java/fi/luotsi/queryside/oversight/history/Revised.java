package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.undo.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events of a record took back or put right which others, by sequence number.
 *
 * @param takenBackBy what took each back
 * @param takes those that each took back
 * @param correctedBy what put each right last, where that was not taken back itself
 * @param corrects those that each put right
 */
record Revised(
        Map<Long, Recorded> takenBackBy,
        Map<Long, List<Long>> takes,
        Map<Long, Recorded> correctedBy,
        Map<Long, List<Long>> corrects) {

    static Revised in(List<Recorded> events) {
        Revised revised = new Revised(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<Envelope> all = events.stream().map(Recorded::envelope).toList();
        for (Recorded event : events) {
            if (event.envelope().event() instanceof Undone) {
                List<Long> gone = Standing.takenBackBy(event.envelope(), all).stream()
                        .map(Envelope::sequence)
                        .toList();
                gone.forEach(each -> revised.takenBackBy.put(each, event));
                revised.takes.put(event.envelope().sequence(), gone);
            }
        }
        events.forEach(event -> revised.take(event, all));
        return revised;
    }

    private void take(Recorded event, List<Envelope> all) {
        if (event.envelope().event() instanceof Corrected corrected) {
            List<Long> wrong = all.stream()
                    .filter(each -> each.sequence() >= corrected.first() && each.sequence() <= corrected.last())
                    .filter(each -> !(each.event() instanceof NoteEvent))
                    .map(Envelope::sequence)
                    .toList();
            corrects.put(event.envelope().sequence(), wrong);
            if (!takenBackBy.containsKey(event.envelope().sequence())) {
                wrong.forEach(each -> correctedBy.put(each, event));
                // what an earlier correction of the same entry said counts no longer either
                all.stream()
                        .filter(each -> each.sequence() < event.envelope().sequence())
                        .filter(each -> each.event() instanceof Corrected before && before.first() == corrected.first())
                        .forEach(each -> correctedBy.put(each.sequence(), event));
            }
        }
    }
}
