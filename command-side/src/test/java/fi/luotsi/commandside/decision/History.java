package fi.luotsi.commandside.decision;

import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.commandside.handling.By;
import fi.luotsi.commandside.handling.StartedStates;
import fi.luotsi.commandside.handling.TimeRules;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.kernel.value.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All events so far, in memory; a state is folded from its events. */
public final class History implements OtherAggregates {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private static final Standing<Placed> STANDING = new Standing<>(new Standing.Held<>() {
        @Override
        public CaseworkEvent event(Placed of) {
            return of.event();
        }

        @Override
        public long sequence(Placed of) {
            return of.sequence();
        }

        @Override
        public Placed with(Placed before, CaseworkEvent event, Corrected by) {
            return new Placed(event, before.sequence(), before.place());
        }
    });

    /** An event at its sequence number in its record, and its place among all. */
    private record Placed(CaseworkEvent event, long sequence, int place) {}

    private final IdentityHashMap<CaseworkEvent, Instant> moments = new IdentityHashMap<>();
    private final IdentityHashMap<CaseworkEvent, By> commands = new IdentityHashMap<>();
    private final List<CaseworkEvent> events = new ArrayList<>();
    private final IdentityHashMap<CaseworkEvent, Integer> places = new IdentityHashMap<>();
    private final Map<UUID, List<CaseworkEvent>> byId = new HashMap<>();

    /** Events of long ago, after which anything may have happened. */
    public void add(List<? extends CaseworkEvent> more) {
        add(more, LONG_AGO);
    }

    public void add(List<? extends CaseworkEvent> more, Instant occurredAt) {
        add(more, occurredAt, new By(Actor.SYSTEM, "", new UUID(1, events.size()), occurredAt));
    }

    /** Events of one command, which that person gave then. */
    public void add(List<? extends CaseworkEvent> more, Instant occurredAt, UUID person, Instant recordedAt) {
        add(
                more,
                occurredAt,
                new By(
                        new Actor(person, "service-counsellor", Examples.WORKER.unit()),
                        Examples.TASK,
                        new UUID(1, events.size()),
                        recordedAt));
    }

    /** The same, by who acts in a unit and a role. */
    public void add(List<? extends CaseworkEvent> more, Instant occurredAt, Actor actor, Instant recordedAt) {
        add(more, occurredAt, new By(actor, Examples.TASK, new UUID(1, events.size()), recordedAt));
    }

    private void add(List<? extends CaseworkEvent> more, Instant occurredAt, By by) {
        more.forEach(event -> {
            places.put(event, events.size());
            events.add(event);
        });
        more.forEach(event -> commands.put(event, by));
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

    /** Those that were not taken back, as they were put right. */
    public List<CaseworkEvent> standing(UUID id) {
        return placed(id).stream().map(Placed::event).toList();
    }

    /** All events that were not taken back, as they were put right, in their order. */
    public List<CaseworkEvent> standing() {
        return byId.keySet().stream()
                .flatMap(id -> placed(id).stream())
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::event)
                .toList();
    }

    private List<Placed> placed(UUID id) {
        List<CaseworkEvent> its = of(id);
        return STANDING.among(IntStream.range(0, its.size())
                .mapToObj(sequence ->
                        new Placed(its.get(sequence), sequence, Objects.requireNonNull(places.get(its.get(sequence)))))
                .toList());
    }

    @Override
    public boolean actedOnSince(UUID record, long sequence) {
        CaseworkEvent since = of(record).get(Math.toIntExact(sequence));
        int from = IntStream.range(0, events.size())
                .filter(place -> events.get(place) == since)
                .findFirst()
                .orElseThrow();
        return events.subList(from, events.size()).stream()
                .anyMatch(event ->
                        !event.aggregateId().equals(record) && event.toString().contains(record.toString()));
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
        for (CaseworkEvent event : standing(client.value())) {
            born = switch (event) {
                case ClientRegistered registered -> plain(registered.identity());
                case ClientIdentityRecorded recorded -> plain(recorded.identity());
                default -> born;
            };
        }
        return Optional.ofNullable(born);
    }

    @Override
    public Optional<LocalDate> dayOfDeath(ClientId client) {
        LocalDate died = null;
        for (CaseworkEvent event : standing(client.value())) {
            if (event instanceof ClientDeathRecorded recorded) {
                died = recorded.death() instanceof Personal.Fresh<Death> death
                        ? death.value().on()
                        : null;
            }
        }
        return Optional.ofNullable(died);
    }

    @Override
    public void hold(ContactId contact) {}

    @Override
    public Started startedFrom(ContactId contact) {
        Set<UUID> started = new LinkedHashSet<>();
        for (CaseworkEvent event : standing()) {
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

    @Override
    public List<String> notes(UUID record) {
        Map<NoteId, String> latest = new LinkedHashMap<>();
        standing(record).stream()
                .filter(NoteEvent.class::isInstance)
                .map(NoteEvent.class::cast)
                .forEach(note -> latest.put(
                        note.noteId(),
                        ((Personal.Fresh<Text>) note.note()).value().text()));
        return List.copyOf(latest.values());
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

    /** An id is of one record: as in the archive, none of another kind is begun under it. */
    public List<? extends CaseworkEvent> decide(CaseworkCommand command, CommandContext context) {
        AggregateKind<?, ?, ?> kind = AggregateKinds.of(command);
        List<CaseworkEvent> before = of(command.aggregateId());
        if (!before.isEmpty() && !kind.events().isInstance(before.getFirst())) {
            throw new Refused(List.of(RefusalCode.ALREADY_EXISTS.at("")));
        }
        return after(command.aggregateId(), kind).decide(command, context, this, TimeRules.USUAL);
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>
            AggregateState<C, E, S> after(UUID id, AggregateKind<C, E, S> kind) {
        AggregateState<C, E, S> state = kind.begin();
        of(id).forEach(event ->
                state.take(event, moments.getOrDefault(event, LONG_AGO), Objects.requireNonNull(commands.get(event))));
        return state;
    }
}
