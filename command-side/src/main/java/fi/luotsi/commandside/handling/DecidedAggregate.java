package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.archive.Repeats;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.append.SentCommand;
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

/** The aggregate that Axon loads and locks: its state, its version, and the commands that led to it. */
final class DecidedAggregate {

    @AggregateIdentifier
    private final String id;

    private final AggregateState<?, ?, ?> course;

    /** The commands that its events tell of, each with the version that it led to. */
    private final Map<UUID, Long> versions = new HashMap<>();

    private long version = -1;
    private boolean anotherKind;

    DecidedAggregate(String id, AggregateKind<?, ?, ?> kind) {
        this.id = id;
        this.course = new AggregateState<>(kind);
    }

    /**
     * Carries the command out, once. The record's own events tell of a repeat, and its row whether it says the same; another record's row
     * is met where the events are stored, and asked for where nothing is to be stored.
     */
    CommandResult carryOut(
            CaseworkCommand command, CommandContext context, Repeats repeats, OtherAggregates others, TimeRules times) {
        SentCommand sent = new SentCommand(command, context);
        Long before = versions.get(context.commandId());
        if (before != null) {
            // where it was carried out before there were rows, or its row went with an entry, its id alone tells
            return repeats.answer(sent).orElseGet(() -> new CommandResult(command.aggregateId(), before, true));
        }
        List<? extends CaseworkEvent> events;
        try {
            events = decide(command, context, others, times);
        } catch (Refused refused) {
            return repeats.answer(sent).orElseThrow(() -> refused);
        }
        if (events.isEmpty()) {
            return repeats.answer(sent).orElseGet(() -> new CommandResult(command.aggregateId(), version, false));
        }
        MetaData metaData = MetaData.from(CommandContextMetaData.of(context));
        events.forEach(event -> AggregateLifecycle.apply(event, metaData));
        return new CommandResult(command.aggregateId(), version, false);
    }

    private List<? extends CaseworkEvent> decide(
            CaseworkCommand command, CommandContext context, OtherAggregates others, TimeRules times) {
        if (version >= 0 && !anotherKind) {
            refuseStale(context);
        }
        List<? extends CaseworkEvent> events = course.decide(command, context, others, times);
        if (!events.isEmpty() && anotherKind) {
            throw new Refused(
                    List.of(RefusalCode.ALREADY_EXISTS.at(course.kind().idField())));
        }
        if (!events.isEmpty()) {
            refuseStale(context);
        }
        return events;
    }

    @EventSourcingHandler
    void on(CaseworkEvent event, DomainEventMessage<?> message) {
        anotherKind = !course.take(event, StoredStates.occurredAt(message), StoredStates.by(message));
        version = message.getSequenceNumber();
        if (!anotherKind && message.getMetaData().get(CommandContextMetaData.COMMAND_ID) instanceof String causation) {
            versions.put(UUID.fromString(causation), version);
        }
    }

    private void refuseStale(CommandContext context) {
        Long expected = context.expectedVersion();
        // who saw the record before a slip that was taken back saw it as it is
        if (expected != null && expected != version && expected != course.version()) {
            throw new Refused(List.of(RefusalCode.CONFLICT.at(
                    "expectedVersion",
                    Map.of("expected", expected.toString(), "actual", Long.toString(course.version())))));
        }
    }

    @Override
    public String toString() {
        return course.kind().idField() + " " + id;
    }
}
