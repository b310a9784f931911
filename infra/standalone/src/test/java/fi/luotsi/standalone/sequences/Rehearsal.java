package fi.luotsi.standalone.sequences;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.Started;
import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.commandside.handling.By;
import fi.luotsi.commandside.handling.StartedStates;
import fi.luotsi.commandside.handling.TimeRules;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.standalone.deciding.NothingAround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The decisions of one sequence in memory: by them it is known beforehand which commands lead somewhere. */
final class Rehearsal implements NothingAround {

    private final Map<UUID, AggregateState<?, ?, ?>> states = new HashMap<>();
    private final Map<UUID, AggregateKind<?, ?, ?>> kinds = new HashMap<>();
    private final List<Stored> events = new ArrayList<>();
    private final Map<UUID, Integer> stored = new HashMap<>();

    private record Stored(CaseworkEvent event, int sequence) {}

    /** What the command leads to, taken in; a record has its id to itself. */
    List<? extends CaseworkEvent> decide(CaseworkCommand command, CommandContext context) {
        AggregateKind<?, ?, ?> kind = AggregateKinds.of(command);
        AggregateState<?, ?, ?> state = after(command.aggregateId(), kind);
        List<? extends CaseworkEvent> decided = state.decide(command, context, this, TimeRules.USUAL);
        if (decided.isEmpty()
                || !kinds.getOrDefault(command.aggregateId(), kind).equals(kind)) {
            return List.of();
        }
        kinds.put(command.aggregateId(), kind);
        states.put(command.aggregateId(), state);
        decided.forEach(event -> state.take(event, context.occurredAt(), By.of(context)));
        decided.forEach(this::stand);
        return decided;
    }

    /** What is taken back counts as if it had not happened. */
    private void stand(CaseworkEvent event) {
        stored.merge(event.aggregateId(), 1, Integer::sum);
        if (event instanceof Undone undone) {
            events.removeIf(each ->
                    each.event().aggregateId().equals(event.aggregateId()) && each.sequence() >= undone.first());
        } else {
            events.add(new Stored(event, Objects.requireNonNull(stored.get(event.aggregateId())) - 1));
        }
    }

    /** Nobody is told of more than there was: who named the record since has acted on it. */
    @Override
    public boolean actedOnSince(UUID record, long sequence) {
        return events.stream()
                .dropWhile(each -> !each.event().aggregateId().equals(record) || each.sequence() < sequence)
                .anyMatch(each -> !each.event().aggregateId().equals(record)
                        && each.event().toString().contains(record.toString()));
    }

    @Override
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        return after(id, AggregateKinds.of(nothing)).state();
    }

    @Override
    public Optional<Instant> standsSince(UUID record) {
        return Optional.ofNullable(states.get(record)).flatMap(AggregateState::standsSince);
    }

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        return events.stream()
                .map(Stored::event)
                .filter(event -> event.aggregateId().equals(client.value()))
                .flatMap(Rehearsal::identity)
                .reduce((_, later) -> later)
                .flatMap(identity -> Optional.ofNullable(identity.birthDate()));
    }

    @Override
    public Started startedFrom(ContactId contact) {
        Set<UUID> started = new LinkedHashSet<>();
        for (Stored each : events) {
            CaseworkEvent event = each.event();
            boolean starts =
                    switch (event) {
                        case EpisodeOpened opened -> contact.equals(opened.contactId());
                        case ReferralSent sent -> startsFrom(sent.origin(), contact, started);
                        default -> false;
                    };
            if (starts) {
                started.add(event.aggregateId());
            }
        }
        return StartedStates.of(List.copyOf(started), this);
    }

    private static boolean startsFrom(Origin origin, ContactId contact, Set<UUID> started) {
        return contact.equals(origin.contact())
                || Stream.of(origin.episode(), origin.referral())
                        .filter(Objects::nonNull)
                        .anyMatch(previous -> started.contains(previous.value()));
    }

    private static Stream<Identity> identity(CaseworkEvent event) {
        Personal<Identity> identity =
                switch (event) {
                    case ClientRegistered registered -> registered.identity();
                    case ClientIdentityRecorded recorded -> recorded.identity();
                    default -> null;
                };
        return identity instanceof Personal.Fresh<Identity> fresh ? Stream.of(fresh.value()) : Stream.empty();
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>
            AggregateState<C, E, S> after(UUID id, AggregateKind<C, E, S> kind) {
        // the kind that began the state is kept beside it
        @SuppressWarnings("unchecked")
        AggregateState<C, E, S> known = kind.equals(kinds.get(id))
                ? (AggregateState<C, E, S>) Objects.requireNonNull(states.get(id))
                : kind.begin();
        return known;
    }
}
