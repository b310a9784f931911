package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import java.util.List;

/** One aggregate's state on its way through its events. */
public final class AggregateState<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> {

    private final AggregateKind<C, E, S> kind;
    private S state;

    AggregateState(AggregateKind<C, E, S> kind) {
        this.kind = kind;
        this.state = kind.nothing();
    }

    AggregateKind<C, E, S> kind() {
        return kind;
    }

    public S state() {
        return state;
    }

    /** Takes an event in; one of another kind of aggregate is not for this one. */
    public boolean take(Object event) {
        if (!kind.events().isInstance(event)) {
            return false;
        }
        state = state.evolve(kind.events().cast(event));
        return true;
    }

    public List<E> decide(CaseworkCommand command, CommandContext context, OtherAggregates others) {
        return state.decide(kind.commands().cast(command), context, others);
    }
}
