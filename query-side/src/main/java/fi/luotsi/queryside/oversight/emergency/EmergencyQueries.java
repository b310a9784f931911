package fi.luotsi.queryside.oversight.emergency;

import static java.util.stream.Collectors.groupingBy;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.EmergencyCommand;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Emergency accesses, for who reviews them and beside the file that was opened. */
@Controller
class EmergencyQueries implements PayloadObject {

    private static final String EMERGENCY = "EmergencyAccess";

    private final Documents<EmergencyDocument> emergencies;

    EmergencyQueries(EmergencyProjection fold, DocumentsFactory documents) {
        this.emergencies = documents.of(fold);
    }

    @QueryMapping
    Connection<EmergencyDocument> emergencies(
            @Argument @Nullable Boolean reviewed,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>();
        Listing.ownUnit(access, EMERGENCY, "content.unit").ifPresent(criteria::add);
        if (reviewed != null) {
            criteria.add(Criteria.where("content.lawful").exists(reviewed));
        }
        return Listing.page(
                emergencies,
                criteria,
                Sort.Direction.DESC,
                "content.newest",
                first,
                after,
                EmergencyDocument::newest,
                found -> authorize(found, access));
    }

    @Bean
    Link<List<EmergencyDocument>> emergenciesOfClientsLink() {
        return Link.many("emergenciesOfClient", Map.of("Client.emergencies", "id"), (clients, access) -> {
            List<Criteria> criteria = new ArrayList<>();
            criteria.add(Criteria.where("content.clientId").in(clients));
            Listing.ownUnit(access, EMERGENCY, "content.unit").ifPresent(criteria::add);
            return Listing.all(emergencies, criteria, Sort.Direction.DESC, "content.newest").stream()
                    .filter(found -> authorize(found, access))
                    .collect(groupingBy(EmergencyDocument::clientId));
        });
    }

    /** Whose file it was, by the way that the clients' own feature knows. */
    @Bean
    Link<?> clientsOfEmergenciesLink(@Qualifier("clientLink") Link<?> clients) {
        return new Link<>("clientOfEmergency", Map.of("EmergencyAccess.client", "clientId"), clients.load());
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return EmergencyCommand.class;
    }

    @Override
    public String field() {
        return "emergency";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return emergencies
                .await(aggregate, aggregate, version, atMost)
                .map(found -> found.content())
                .filter(found -> authorize(found, access));
    }

    private static boolean authorize(EmergencyDocument emergency, AccessContext access) {
        return access.authorize(
                ProtectedRecord.unlimited(EMERGENCY, emergency.id(), emergency.clientId(), Set.of(emergency.unit())));
    }
}
