package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.undo.LastDeed;
import fi.luotsi.kernel.undo.Past;
import java.util.List;
import java.util.UUID;

/** What a person recorded by a slip is taken back by them, at once and while nobody has acted on it; the same rule for every record. */
public final class Slips {

    private static final String VERSION = "version";

    private Slips() {}

    /**
     * The event that takes the last deed back.
     *
     * @param standing the record's events that stand
     * @param last sequence number of its last event, standing or not
     */
    public static CaseworkEvent takeBack(
            Undo undo, UUID record, List<Past> standing, long last, CommandContext context, OtherAggregates others) {
        LastDeed deed = LastDeed.of(standing)
                .filter(each -> each.version() == undo.version())
                .orElseThrow(() -> refused(insteadOf(undo, standing, last)));
        deed.against(context.actor().id(), context.now()).ifPresent(code -> {
            throw refused(code);
        });
        if (others.actedOnSince(record, deed.first().sequence())) {
            throw refused(RefusalCode.ACTED_ON_SINCE);
        }
        return undo.undone(deed.first().sequence(), deed.first().event());
    }

    /** An aggregate's own rules have nothing to say of it. */
    public static IllegalStateException decidedBefore() {
        return new IllegalStateException("what is taken back is decided before an aggregate is asked");
    }

    private static RefusalCode insteadOf(Undo undo, List<Past> standing, long last) {
        if (standing.stream().anyMatch(past -> past.sequence() == undo.version())) {
            return RefusalCode.ACTED_ON_SINCE;
        }
        return undo.version() >= 0 && undo.version() <= last ? RefusalCode.ALREADY_UNDONE : RefusalCode.NOT_FOUND;
    }

    private static Refused refused(RefusalCode code) {
        List<Refusal> refusals = List.of(code.at(VERSION));
        return new Refused(refusals);
    }
}
