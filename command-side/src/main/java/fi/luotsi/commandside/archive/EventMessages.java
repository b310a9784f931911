package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.envelope.Envelope;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Axon's messages to envelopes and back. */
final class EventMessages {

    private EventMessages() {}

    static Envelope envelope(EventMessage<?> message, Instant appendedAt) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(message.getPayload() instanceof CaseworkEvent event)) {
            throw new IllegalArgumentException("only events of aggregates are stored");
        }
        CommandContext context = CommandContextMetaData.read(message.getMetaData());
        return new Envelope(
                UUID.fromString(message.getIdentifier()),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber(),
                new Metadata(
                        context.actor(),
                        context.purpose(),
                        context.legalBasis(),
                        context.serviceTask(),
                        context.organiser(),
                        context.producer(),
                        context.occurredAt(),
                        appendedAt,
                        context.correlation(),
                        context.commandId()),
                event);
    }

    static DomainEventMessage<CaseworkEvent> message(Envelope envelope) {
        return new GenericDomainEventMessage<>(
                AggregateType.of(envelope.event()).declared().name(),
                envelope.aggregate().toString(),
                envelope.sequence(),
                envelope.event(),
                MetaData.from(CommandContextMetaData.of(envelope.metadata())),
                envelope.id().toString(),
                envelope.metadata().appendedAt());
    }
}
