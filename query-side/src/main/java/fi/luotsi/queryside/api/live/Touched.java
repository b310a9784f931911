package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientMatter;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.Joins;
import fi.luotsi.kernel.casework.Opens;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The units whose lists events may have changed, so that not everybody's are looked at after each: those that recorded them, those that a
 * record was opened for, and those that ever had a matter with its client. It may name too many.
 *
 * @param all whether it may be any unit
 */
record Touched(boolean all, Set<String> units) {

    /** @param around the units around each record that is of a client */
    static Touched by(Collection<Recorded> events, Map<UUID, Set<String>> around) {
        Set<String> units = new HashSet<>();
        boolean all = false;
        for (Recorded each : events) {
            CaseworkEvent event = each.envelope().event();
            Actor actor = each.envelope().metadata().actor();
            units.add(actor.unit());
            switch (event) {
                case Opens opens -> units.addAll(opens.units(actor));
                case Joins joins -> units.add(joins.unit());
                default -> {}
            }
            Set<String> its = around.get(each.envelope().aggregate());
            if (its == null) {
                all = all || isAnybodys(event);
            } else {
                units.addAll(its);
            }
        }
        return new Touched(all, units);
    }

    boolean concerns(String unit) {
        return all || units.contains(unit);
    }

    /** Of a record without a client nothing here tells which other units take part; in an anonymous contact none does. */
    private static boolean isAnybodys(CaseworkEvent event) {
        return switch (event) {
            case ContactEvent _ -> false;
            case DestructionEvent _ -> true;
            default -> AggregateType.of(event).declared().matter() != ClientMatter.NEVER;
        };
    }
}
