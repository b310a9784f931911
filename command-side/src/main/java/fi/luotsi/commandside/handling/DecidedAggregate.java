package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What Axon loads and locks: an aggregate's state, its version, and the commands that it has carried out. */
final class DecidedAggregate {

    @AggregateIdentifier
    private final String id;

    private final AggregateState<?, ?, ?> course;
    private final Map<UUID, Earlier> carriedOut = new HashMap<>();
    private long version = -1;
    private boolean anotherKind;

    /** A command that was carried out: its first event's type, who gave it, and the version that it led to. */
    private record Earlier(Class<?> event, String actor, long version) {}

    DecidedAggregate(String id, AggregateKind<?, ?, ?> kind) {
        this.id = id;
        this.course = new AggregateState<>(kind);
    }

    CommandResult carryOut(CaseworkCommand command, CommandContext context, OtherAggregates others) {
        Earlier earlier = carriedOut.get(context.commandId());
        if (earlier != null) {
            refuseUnlessTheSame(earlier, command, context);
            return new CommandResult(command.aggregateId(), earlier.version(), true);
        }
        if (version >= 0 && !anotherKind) {
            refuseStale(context);
        }
        List<? extends CaseworkEvent> events = course.decide(command, context, others);
        if (!events.isEmpty() && anotherKind) {
            throw new Refused(
                    List.of(RefusalCode.ALREADY_EXISTS.at(course.kind().idField())));
        }
        if (!events.isEmpty()) {
            refuseStale(context);
        }
        MetaData metaData = MetaData.from(CommandContextMetaData.of(context));
        events.forEach(event -> AggregateLifecycle.apply(event, metaData));
        return new CommandResult(command.aggregateId(), version, false);
    }

    @EventSourcingHandler
    void on(CaseworkEvent event, DomainEventMessage<?> message) {
        anotherKind = !course.take(event);
        version = message.getSequenceNumber();
        if (!anotherKind && message.getMetaData().get(CommandContextMetaData.COMMAND_ID) instanceof String causation) {
            carriedOut.merge(
                    UUID.fromString(causation),
                    new Earlier(
                            event.getClass(),
                            String.valueOf(message.getMetaData().get(CommandContextMetaData.ACTOR_ID)),
                            version),
                    (first, last) -> new Earlier(first.event(), first.actor(), last.version()));
        }
    }

    /**
     * A repeat is the same command by the same person. Another one under its id would be answered as carried out, and be lost; what
     * its words were is sealed, so that the same command with other words still counts as a repeat.
     */
    private static void refuseUnlessTheSame(Earlier earlier, CaseworkCommand command, CommandContext context) {
        boolean same = earlier.event() == LeadsTo.first(command)
                && earlier.actor().equals(context.actor().id().toString());
        if (!same) {
            throw new Refused(List.of(RefusalCode.ALREADY_EXISTS.at("commandId")));
        }
    }

    private void refuseStale(CommandContext context) {
        Long expected = context.expectedVersion();
        if (expected != null && expected != version) {
            throw new Refused(List.of(RefusalCode.CONFLICT.at(
                    "expectedVersion", Map.of("expected", expected.toString(), "actual", Long.toString(version)))));
        }
    }

    @Override
    public String toString() {
        return course.kind().idField() + " " + id;
    }
}
