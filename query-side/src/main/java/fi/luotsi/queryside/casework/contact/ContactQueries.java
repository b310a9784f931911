package fi.luotsi.queryside.casework.contact;

import static java.util.stream.Collectors.groupingBy;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Contacts, as anyone asks for them. */
@Controller
class ContactQueries implements PayloadObject {

    private final Documents<ContactDocument> contacts;

    ContactQueries(ContactProjection fold, DocumentsFactory documents) {
        this.contacts = documents.of(fold);
    }

    @QueryMapping
    Optional<ContactDocument> contact(@Argument UUID id, DataFetchingEnvironment environment) {
        return contacts.byId(id).flatMap(found -> authorized(found, AccessContexts.of(environment)));
    }

    @QueryMapping
    Connection<ContactDocument> contacts(
            @Argument @Nullable ContactFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
        criteria.addAll(Listing.withinReach(access, "Contact", "content.unit", "content.client"));
        return Listing.page(
                contacts,
                criteria,
                Sort.Direction.DESC,
                "content.newest",
                first,
                after,
                ContactDocument::newest,
                found -> authorize(found, access));
    }

    @Bean
    Link<ContactDocument> contactLink() {
        return new Link<>("contact", Map.of("Episode.contact", "contact"), (ids, access) -> {
            Map<UUID, ContactDocument> shown = new HashMap<>();
            contacts.byIds(ids).forEach((id, found) -> authorized(found, access).ifPresent(it -> shown.put(id, it)));
            return shown;
        });
    }

    @Bean
    Link<List<ContactDocument>> contactsOfClientsLink() {
        return Link.many("contactsOfClient", Map.of("Client.contacts", "id"), (clients, access) -> {
            List<Criteria> criteria = Listing.ofClients(access, "Contact", "content.unit", "content.client", clients);
            return Listing.all(contacts, criteria, Sort.Direction.DESC, "content.newest").stream()
                    .filter(found -> authorize(found, access))
                    .collect(groupingBy(ContactDocument::client));
        });
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return ContactCommand.class;
    }

    @Override
    public String field() {
        return "contact";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return contacts.await(aggregate, aggregate, version, atMost).flatMap(found -> authorized(found, access));
    }

    private static Optional<ContactDocument> authorized(Folded<ContactDocument> found, AccessContext access) {
        return Optional.of(found.content()).filter(contact -> authorize(contact, access));
    }

    private static boolean authorize(ContactDocument contact, AccessContext access) {
        return access.authorize(new ProtectedRecord(
                "Contact", contact.id(), contact.client(), Set.of(contact.unit()), contact.serviceTask()));
    }
}
