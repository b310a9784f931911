package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.archive.GrantsHeld;
import fi.luotsi.commandside.archive.LifeDates;
import fi.luotsi.commandside.archive.LookedAt;
import fi.luotsi.commandside.archive.NoteTexts;
import fi.luotsi.commandside.archive.StartedRecords;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Started;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads other aggregates in the command's own transaction, without a lock: they may change before it commits. */
record StoredStates(
        EventStore events, LifeDates lives, NoteTexts texts, StartedRecords started, GrantsHeld grants, LookedAt looked)
        implements OtherAggregates {

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        return lives.birth(client);
    }

    @Override
    public Optional<LocalDate> dayOfDeath(ClientId client) {
        return lives.death(client);
    }

    @Override
    public void hold(ContactId contact) {
        // in the order in which a slip of it is taken back, so that the two do not wait for each other
        looked.hold(contact.value());
        started.hold(contact);
    }

    @Override
    public Started startedFrom(ContactId contact) {
        return StartedStates.of(started.of(contact), this);
    }

    @Override
    public List<String> notes(UUID record) {
        return texts.of(record);
    }

    @Override
    public boolean holdRight(UUID person, String unit, Set<String> roles, Instant at) {
        return grants.by(person, unit, roles, at);
    }

    @Override
    public Optional<Instant> standsSince(UUID record) {
        List<Taken> stored = events.readEvents(record.toString())
                .asStream()
                .map(message -> new Taken(
                        (CaseworkEvent) message.getPayload(),
                        occurredAt(message),
                        By.UNKNOWN,
                        message.getSequenceNumber()))
                .toList();
        Chronology chronology = new Chronology();
        AggregateState.standing(stored).forEach(each -> chronology.take(each.event(), each.occurredAt()));
        return chronology.standsSince();
    }

    @Override
    public boolean actedOnSince(UUID record, long sequence) {
        return looked.actedOnSince(record, sequence);
    }

    /** What a decision has looked at stays as it is, as far as a slip could be taken back of it. */
    @Override
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        looked.hold(id);
        AggregateState<C, E, S> state = AggregateKinds.of(nothing).begin();
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state.take(message.getPayload(), occurredAt(message));
        }
        return state.state();
    }

    /** By which command a stored event came, as its metadata tell. */
    static By by(DomainEventMessage<?> message) {
        return By.of(CommandContextMetaData.read(message.getMetaData()), message.getTimestamp());
    }

    /** When a stored event happened, as its metadata tell. */
    static Instant occurredAt(DomainEventMessage<?> message) {
        return message.getMetaData().get(CommandContextMetaData.OCCURRED_AT) instanceof String moment
                ? Instant.parse(moment)
                : message.getTimestamp();
    }
}
