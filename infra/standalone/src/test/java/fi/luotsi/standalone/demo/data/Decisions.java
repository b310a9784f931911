package fi.luotsi.standalone.demo.data;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.commandside.handling.TimeRules;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.standalone.deciding.NothingAround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The command side's own decisions, with states kept in memory. */
final class Decisions implements NothingAround {

    private final Map<UUID, AggregateState<?, ?, ?>> states = new HashMap<>();
    private final Map<UUID, LocalDate> births = new HashMap<>();

    /** Decides all commands in order; a refusal comes out as it is. */
    List<CaseworkEvent> all(List<Planned> commands) {
        List<CaseworkEvent> events = new ArrayList<>();
        commands.forEach(planned -> events.addAll(decide(planned)));
        return events;
    }

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        return Optional.ofNullable(births.get(client.value()));
    }

    @Override
    public Optional<Instant> standsSince(UUID record) {
        return Optional.ofNullable(states.get(record)).flatMap(AggregateState::standsSince);
    }

    @Override
    @SuppressWarnings("unchecked") // an id belongs to one kind of aggregate
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        AggregateState<?, ?, ?> state = states.get(id);
        return state == null ? nothing : (S) state.state();
    }

    private List<? extends CaseworkEvent> decide(Planned planned) {
        CaseworkCommand command = planned.command();
        AggregateState<?, ?, ?> state = states.computeIfAbsent(
                command.aggregateId(), _ -> AggregateKinds.of(command).begin());
        List<? extends CaseworkEvent> events = state.decide(command, planned.context(), this, TimeRules.USUAL);
        events.forEach(event -> {
            state.take(event, planned.context().occurredAt());
            learnTheBirth(event);
        });
        return events;
    }

    private void learnTheBirth(CaseworkEvent event) {
        if (event instanceof ClientRegistered registered
                && registered.identity() instanceof Personal.Fresh<Identity>(Identity identity)
                && identity.birthDate() != null) {
            births.put(registered.aggregateId(), identity.birthDate());
        }
    }
}
