package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.BreachAssessed;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactNotified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Correcting.ContactCorrected;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.api.graphql.Sorting;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.ClientsMoment;
import fi.luotsi.queryside.casework.Note;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Withers;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * A contact as the schema's {@code Contact} shows it.
 *
 * @param unit that received it
 * @param receivedBy who recorded it
 * @param result the furthest of its topics' results; null where it has none
 * @param client null while it is anonymous
 * @param ground on which a professional or an authority told of a person
 * @param serviceTask in which it was recorded
 * @param derived the values that nobody was asked about; null where there are none
 * @param newest the key that lists are sorted by
 */
@Withers
record ContactDocument(
        UUID id,
        long version,
        String unit,
        UUID receivedBy,
        String channel,
        @Nullable String hub,
        @Nullable String municipality,
        @Nullable String serviceLine,
        @Nullable String clientGroup,
        @Nullable String language,
        @Nullable String initiator,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        List<Topic> topics,
        @Nullable String withoutTopic,
        @Nullable String result,
        @Nullable Boolean resolvedAtFirstContact,
        @Nullable Boolean specialSupport,
        @Nullable List<String> derived,
        List<Note> notes,
        @Nullable UUID client,
        String serviceTask,
        String newest,
        @Nullable String ground)
        implements ContactDocumentBuilder.With, ShownRecord, ClientsMoment {

    @Override
    public ProtectedRecord record() {
        return new ProtectedRecord("Contact", id, client, Set.of(unit), serviceTask);
    }

    @Override
    public Instant moment() {
        return receivedAt;
    }

    static ContactDocument begun(ContactReceived received, Envelope by) {
        return ContactDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .unit(by.metadata().actor().unit())
                .receivedBy(by.metadata().actor().id())
                .channel(received.channel())
                .receivedAt(received.receivedAt())
                .topics(received.topics())
                .notes(List.of())
                .serviceTask(by.metadata().serviceTask())
                .newest(SortKey.of(received.receivedAt(), by.aggregate()))
                .hub(received.hub())
                .municipality(received.municipality())
                .serviceLine(received.serviceLine())
                .clientGroup(received.clientGroup())
                .language(received.language())
                .initiator(received.initiator())
                .withoutTopic(received.withoutTopic())
                .result(FurthestResult.of(received.topics()))
                .resolvedAtFirstContact(received.resolvedAtFirstContact())
                .specialSupport(received.specialSupport())
                .derived(received.derived())
                .answeredAt(received.answeredAt())
                .endedAt(received.endedAt())
                .build();
    }

    ContactDocument after(ContactEvent event, Envelope by) {
        return with(now -> changed(now, event, by).version(by.sequence()));
    }

    private ContactDocumentBuilder changed(ContactDocumentBuilder now, ContactEvent event, Envelope by) {
        return switch (event) {
            // what becomes of the records that started from it shows on each of them
            case ContactReceived _, ContactParted _, BreachAssessed _, ContactUndone _, ContactCorrected _ -> now;
            case ContactNoteAdded it -> now.notes(Note.after(notes, it, by));
            case ContactNoteRectified it -> now.notes(Note.after(notes, it, by));
            case ContactNotified it -> now.ground(it.ground());
            case ContactLinked it -> now.client(it.clientId().value());
            case ContactUnlinked _ -> now.client(null);
        };
    }

    @Component
    static final class Model extends AggregateProjection<ContactEvent, ContactDocument> {

        Model() {
            super("contact", ContactEvent.class, ContactDocument.class);
            begins(ContactReceived.class, ContactDocument::begun);
            changes(ContactEvent.class, ContactDocument::after);
            indexed("content.newest", "content.unit", "content.client");
        }
    }

    @Controller
    static final class Queries {

        private static final Reach REACH = new Reach("Contact", "content.unit", "content.client");
        private static final ListFilter<?, List<Criteria>> FILTER =
                ListFilter.ofDocuments(ContactFilter.class, (filter, _) -> filter.criteria());

        private final Records<ContactDocument> contacts;

        Queries(RecordsFactory records) {
            this.contacts = records.of(ContactDocument.class);
        }

        @QueryMapping
        Connection<ContactDocument> contacts(@Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(FILTER.of(environment));
            criteria.addAll(REACH.ofClientsAndNobody(AccessContexts.of(environment)));
            return contacts.page(criteria, by(sort), environment);
        }

        @SchemaMapping(typeName = "Contact")
        List<String> derived(ContactDocument contact) {
            return Objects.requireNonNullElse(contact.derived(), List.of());
        }

        @Bean
        Link<ContactDocument, List<Criteria>> contactsOfClients() {
            return contacts.listed(
                    "Client.contacts",
                    REACH,
                    "content.client",
                    contact -> Stream.ofNullable(contact.client()).toList(),
                    FILTER,
                    by(ListOrder.NEWEST_FIRST));
        }

        private static Sorting<ContactDocument> by(ListOrder order) {
            return order.by("content.newest", ContactDocument::newest);
        }
    }
}
