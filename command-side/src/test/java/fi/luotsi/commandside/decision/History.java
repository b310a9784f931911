package fi.luotsi.commandside.decision;

import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All events so far, in memory; a state is folded from its events. */
public final class History implements OtherAggregates {

    private final List<CaseworkEvent> events = new ArrayList<>();
    private final Map<UUID, List<CaseworkEvent>> byId = new HashMap<>();

    public void add(List<? extends CaseworkEvent> more) {
        events.addAll(more);
        more.forEach(event -> byId.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>())
                .add(event));
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

    @Override
    public boolean holdRight(UUID person, String unit, Set<String> roles, Instant at) {
        Set<UUID> ended = new HashSet<>();
        events.forEach(event -> {
            if (event instanceof AccessEnded) {
                ended.add(event.aggregateId());
            }
        });
        return events.stream()
                .filter(event -> event instanceof AccessGranted granted
                        && granted.person().equals(person)
                        && granted.unit().equals(unit)
                        && roles.contains(granted.role())
                        && !granted.validFrom().isAfter(at))
                .anyMatch(event -> !ended.contains(event.aggregateId()));
    }

    private static @Nullable LocalDate plain(Personal<Identity> identity) {
        return ((Personal.Fresh<Identity>) identity).value().birthDate();
    }

    /** The state that decides about the command. */
    public Decider<?, ?, ?> state(CaseworkCommand command) {
        return after(command.aggregateId(), AggregateKinds.of(command)).state();
    }

    public List<? extends CaseworkEvent> decide(CaseworkCommand command, CommandContext context) {
        return after(command.aggregateId(), AggregateKinds.of(command)).decide(command, context, this);
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>
            AggregateState<C, E, S> after(UUID id, AggregateKind<C, E, S> kind) {
        AggregateState<C, E, S> state = kind.begin();
        of(id).forEach(state::take);
        return state;
    }
}
