package fi.luotsi.commandside.handling;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Begins an aggregate of one kind before its first event. */
record DecidedAggregateFactory(AggregateKind<?, ?, ?> kind) implements AggregateFactory<DecidedAggregate> {

    @Override
    public DecidedAggregate createAggregateRoot(String aggregateIdentifier, DomainEventMessage<?> firstEvent) {
        return new DecidedAggregate(aggregateIdentifier, kind);
    }

    @Override
    public Class<DecidedAggregate> getAggregateType() {
        return DecidedAggregate.class;
    }
}
