package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.Correcting.ClientCorrected;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.casework.Undoing.ClientUndone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * A client as the schema's {@code Client} shows them.
 *
 * @param unit that registered them
 * @param serviceTask in which they were registered
 * @param newest the key that lists are sorted by
 */
@Withers
public record ClientDocument(
        UUID id,
        long version,
        String unit,
        Instant registeredAt,
        Personal<PersonName> name,
        Personal<Identity> identity,
        @Nullable Personal<Preferences> preferences,
        @Nullable Personal<Address> address,
        @Nullable String municipality,
        List<String> clientGroups,
        Represented represented,
        String serviceTask,
        Limited limited,
        List<Notice> notices,
        @Nullable Personal<Death> death,
        String newest)
        implements ClientDocumentBuilder.With, ShownRecord {

    /** The notice to the client of how their data are processed. */
    public record Notice(Instant givenAt, String version, String language) {}

    @Override
    public ProtectedRecord record() {
        return new ProtectedRecord("Client", id, id, Set.of(), serviceTask);
    }

    static ClientDocument begun(ClientRegistered registered, Envelope by) {
        return ClientDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .unit(by.metadata().actor().unit())
                .registeredAt(by.metadata().occurredAt())
                .name(registered.name())
                .identity(registered.identity())
                .clientGroups(registered.clientGroups())
                .represented(Represented.BY_NOBODY)
                .serviceTask(by.metadata().serviceTask())
                .limited(Limited.BY_NOTHING)
                .notices(List.of())
                .newest(SortKey.of(by.metadata().occurredAt(), by.aggregate()))
                .municipality(registered.municipality())
                .preferences(registered.preferences())
                .build();
    }

    ClientDocument after(ClientEvent event, Envelope by) {
        return with(now -> changed(now, event, by.metadata().occurredAt()).version(by.sequence()));
    }

    private ClientDocumentBuilder changed(ClientDocumentBuilder now, ClientEvent event, Instant at) {
        return switch (event) {
            case ClientRegistered _, SupervisionPacks.Event _, ClientUndone _, ClientCorrected _ -> now;
            case ClientIdentityRecorded it -> now.identity(it.identity());
            case ClientNameChanged it -> now.name(it.name());
            case ClientMunicipalityChanged it -> now.municipality(it.municipality());
            case ClientPreferencesRecorded it -> now.preferences(it.preferences());
            case ClientAddressRecorded it -> now.address(it.address());
            case NoticeGiven it -> now.notices(Parts.added(notices, new Notice(at, it.noticeVersion(), it.language())));
            case ClientDeathRecorded it -> now.death(it.death());
            case ProcessingLimits.Event limit -> now.limited(limited.after(limit, at));
            case ClientRepresentatives.Event representation -> now.represented(represented.after(representation, at));
        };
    }

    @Component
    public static final class Model extends AggregateProjection<ClientEvent, ClientDocument> {

        Model() {
            super("client", ClientEvent.class, ClientDocument.class);
            begins(ClientRegistered.class, ClientDocument::begun);
            changes(ClientEvent.class, ClientDocument::after);
            indexed("content.newest");
        }
    }

    @Controller
    static final class Queries {

        private final Records<ClientDocument> clients;

        Queries(RecordsFactory records) {
            this.clients = records.of(ClientDocument.class);
        }

        @QueryMapping
        Connection<ClientDocument> clients(
                @Argument @Nullable ClientFilter filter,
                @Argument ListOrder sort,
                DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
            criteria.addAll(ClientFilter.REACH.ofItsClients(AccessContexts.of(environment)));
            return clients.page(criteria, sort.by("content.newest", ClientDocument::newest), environment);
        }

        /** The code in full, which its text form hides. */
        @SchemaMapping(typeName = "Identity", field = "code")
        @Nullable
        String code(Identity identity) {
            IdentityCode code = identity.code();
            return code == null ? null : code.value();
        }
    }
}
