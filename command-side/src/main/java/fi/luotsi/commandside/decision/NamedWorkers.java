package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Workers whom a command names, as an own worker: they hold a right in the unit, in a role that meets clients. */
public final class NamedWorkers {

    private static final Set<String> ROLES = Purposes.rolesWith("advice-and-guidance");

    private NamedWorkers() {}

    /** Refuses somebody who holds no such right now; who gives the command acts by their own. */
    public static void refuseUnlessOf(
            String unit, UUID named, String path, CommandContext context, OtherAggregates others) {
        boolean own = named.equals(context.actor().id())
                && unit.equals(context.actor().unit());
        if (!own && !others.holdRight(named, unit, ROLES, context.now())) {
            throw new Refused(List.of(RefusalCode.NO_RIGHT_IN_UNIT.at(path, Map.of("unit", unit))));
        }
    }
}
