package fi.luotsi.queryside.casework.contact;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What started from a contact, and so has to become something when the contact is unlinked. */
@Controller
class UnlinkingQueries {

    /**
     * The schema's {@code Unlinking}; other features link their records to it.
     *
     * @param id of the contact, likewise the next
     */
    record Unlinking(UUID id, UUID contact) {}

    private final Records<ContactDocument> contacts;

    UnlinkingQueries(RecordsFactory records) {
        this.contacts = records.of(ContactDocument.class);
    }

    @QueryMapping
    Optional<Unlinking> unlinking(@Argument UUID contactId, DataFetchingEnvironment environment) {
        return contacts.one(contactId, AccessContexts.of(environment))
                .map(contact -> new Unlinking(contact.id(), contact.id()));
    }
}
