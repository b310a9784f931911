package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.archive.Repeats;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Subscribes a handler for every command there is. */
final class CommandSubscriptions implements AutoCloseable {

    private final List<Registration> registrations = new ArrayList<>();

    CommandSubscriptions(CommandBus bus, EventStore events, StoredStates known, Repeats repeats, TimeRules times) {
        CommandValidation validation = new CommandValidation();
        for (AggregateKind<?, ?, ?> kind : AggregateKinds.ALL) {
            EventSourcingRepository<DecidedAggregate> aggregates = EventSourcingRepository.builder(
                            DecidedAggregate.class)
                    .aggregateFactory(new DecidedAggregateFactory(kind))
                    .eventStore(events)
                    .lockFactory(PessimisticLockFactory.usingDefaults())
                    .build();
            CommandHandling handling = new CommandHandling(kind, aggregates, validation, repeats, known, times);
            for (Class<?> command : kind.commandTypes()) {
                registrations.add(bus.subscribe(command.getName(), handling));
            }
        }
    }

    @Override
    public void close() {
        registrations.forEach(Registration::cancel);
    }
}
