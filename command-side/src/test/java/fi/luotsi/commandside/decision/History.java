package fi.luotsi.commandside.decision;

import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.commandside.handling.TimeRules;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All events so far, in memory; a state is folded from its events. */
public final class History implements OtherAggregates {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private final Map<CaseworkEvent, Instant> moments = new IdentityHashMap<>();
    private final List<CaseworkEvent> events = new ArrayList<>();
    private final Map<UUID, List<CaseworkEvent>> byId = new HashMap<>();

    /** Events of long ago, after which anything may have happened. */
    public void add(List<? extends CaseworkEvent> more) {
        add(more, LONG_AGO);
    }

    public void add(List<? extends CaseworkEvent> more, Instant occurredAt) {
        events.addAll(more);
        more.forEach(event -> {
            byId.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>()).add(event);
            moments.put(event, occurredAt);
        });
    }

    public List<CaseworkEvent> of(UUID id) {
        return byId.getOrDefault(id, List.of());
    }

    public List<CaseworkEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        return after(id, AggregateKinds.of(nothing)).state();
    }

    @Override
    public Optional<Instant> standsSince(UUID record) {
        return of(record).stream().findFirst().flatMap(first -> after(record, kindOf(first))
                .standsSince());
    }

    private static AggregateKind<?, ?, ?> kindOf(CaseworkEvent event) {
        return AggregateKinds.ALL.stream()
                .filter(kind -> kind.events().isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        LocalDate born = null;
        for (CaseworkEvent event : of(client.value())) {
            born = switch (event) {
                case ClientRegistered registered -> plain(registered.identity());
                case ClientIdentityRecorded recorded -> plain(recorded.identity());
                default -> born;
            };
        }
        return Optional.ofNullable(born);
    }

    private static @Nullable LocalDate plain(Personal<Identity> identity) {
        return ((Personal.Fresh<Identity>) identity).value().birthDate();
    }

    /** The state that decides about the command. */
    public Decider<?, ?, ?> state(CaseworkCommand command) {
        return after(command.aggregateId(), AggregateKinds.of(command)).state();
    }

    public List<? extends CaseworkEvent> decide(CaseworkCommand command, CommandContext context) {
        return after(command.aggregateId(), AggregateKinds.of(command)).decide(command, context, this, TimeRules.USUAL);
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>
            AggregateState<C, E, S> after(UUID id, AggregateKind<C, E, S> kind) {
        AggregateState<C, E, S> state = kind.begin();
        of(id).forEach(event -> state.take(event, moments.getOrDefault(event, LONG_AGO)));
        return state;
    }
}
