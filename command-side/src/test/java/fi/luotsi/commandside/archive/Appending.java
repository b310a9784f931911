package fi.luotsi.commandside.archive;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.value.Topic;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events as Axon hands them to the engine, with nothing personal in them, so that only their order matters. */
final class Appending {

    private Appending() {}

    static DomainEventMessage<?> event(UUID aggregate, long sequence) {
        ContactId contact = new ContactId(aggregate);
        CaseworkEvent event =
                sequence == 0 ? begins(contact) : new ContactUnlinked(contact, new ClientId(aggregate), "wrong-person");
        return new GenericDomainEventMessage<>(
                "contact",
                aggregate.toString(),
                sequence,
                event,
                MetaData.from(CommandContextMetaData.of(Asked.now())));
    }

    /** From the first to the last, both included. */
    static List<DomainEventMessage<?>> events(UUID aggregate, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<DomainEventMessage<?>>mapToObj(sequence -> event(aggregate, sequence))
                .toList();
    }

    private static ContactReceived begins(ContactId contact) {
        return new ContactReceived(
                contact,
                "phone",
                null,
                "837",
                "older-people",
                "older",
                "fi",
                "self",
                Examples.NOW,
                null,
                null,
                List.of(new Topic("housing", "helped-on-site")),
                false,
                false,
                null,
                null);
    }
}
