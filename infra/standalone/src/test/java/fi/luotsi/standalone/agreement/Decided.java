package fi.luotsi.standalone.agreement;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.commandside.handling.TimeRules;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.standalone.deciding.NothingAround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The side that decides, in memory: the states that its events have led to so far. */
final class Decided implements NothingAround {

    private final Map<Key, AggregateState<?, ?, ?>> states = new HashMap<>();

    /** An id may be that of records of several kinds. */
    private record Key(AggregateKind<?, ?, ?> kind, UUID id) {}

    List<? extends CaseworkEvent> decide(CaseworkCommand command, CommandContext context) {
        AggregateState<?, ?, ?> state = after(command.aggregateId(), AggregateKinds.of(command));
        List<? extends CaseworkEvent> events = state.decide(command, context, this, TimeRules.USUAL);
        events.forEach(event -> state.take(event, context.occurredAt()));
        return events;
    }

    /** The state that would decide about the command next. */
    Seen state(CaseworkCommand command) {
        return new Seen(after(command.aggregateId(), AggregateKinds.of(command)).state());
    }

    /** Every other client is a minor: only they have a guardian and keep things from them. */
    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        boolean minor = client.value().getLeastSignificantBits() % 2 == 0;
        return Optional.of(LocalDate.of(minor ? 2014 : 1950, 5, 6));
    }

    @Override
    public Optional<Instant> standsSince(UUID record) {
        return states.entrySet().stream()
                .filter(each -> each.getKey().id().equals(record))
                .flatMap(each -> each.getValue().standsSince().stream())
                .findFirst();
    }

    @Override
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        return after(id, AggregateKinds.of(nothing)).state();
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>
            AggregateState<C, E, S> after(UUID id, AggregateKind<C, E, S> kind) {
        // the key names the kind that began the state
        @SuppressWarnings("unchecked")
        AggregateState<C, E, S> state =
                (AggregateState<C, E, S>) states.computeIfAbsent(new Key(kind, id), _ -> kind.begin());
        return state;
    }
}
