package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.archive.BirthDates;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.id.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads other aggregates in the command's own transaction, without a lock: they may change before it commits. */
record StoredStates(EventStore events, BirthDates births) implements OtherAggregates {

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        return births.of(client);
    }

    @Override
    public Optional<Instant> standsSince(UUID record) {
        DomainEventStream stream = events.readEvents(record.toString());
        Chronology chronology = new Chronology();
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            chronology.take((CaseworkEvent) message.getPayload(), occurredAt(message));
        }
        return chronology.standsSince();
    }

    @Override
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        AggregateState<C, E, S> state = AggregateKinds.of(nothing).begin();
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state.take(message.getPayload(), occurredAt(message));
        }
        return state.state();
    }

    /** When a stored event happened, as its metadata tell. */
    static Instant occurredAt(DomainEventMessage<?> message) {
        return message.getMetaData().get(CommandContextMetaData.OCCURRED_AT) instanceof String moment
                ? Instant.parse(moment)
                : message.getTimestamp();
    }
}
