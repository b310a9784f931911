package fi.luotsi.queryside.casework.rights;

import static java.util.stream.Collectors.groupingBy;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Requests: one, a client's, or those that a unit is in charge of. */
@Controller
class RightsRequestQueries implements PayloadObject {

    private final Documents<RightsRequestDocument> requests;

    RightsRequestQueries(RightsRequestProjection fold, DocumentsFactory documents) {
        this.requests = documents.of(fold);
    }

    @QueryMapping
    Optional<RightsRequestDocument> rightsRequest(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return requests.byId(id).map(Folded::content).filter(found -> authorize(found, access));
    }

    @QueryMapping
    Connection<RightsRequestDocument> rightsRequests(
            @Argument RightsRequestDocument.@Nullable State state,
            @Argument @Nullable String kind,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        new ArgumentChecks().code(CodeList.RIGHTS_REQUEST_KIND, kind, "kind").done();
        List<Criteria> criteria = new ArrayList<>();
        criteria.add(Criteria.where("content.unit").is(access.viewer().unit()));
        if (state != null) {
            criteria.add(Criteria.where("content.state").is(state));
        }
        if (kind != null) {
            criteria.add(Criteria.where("content.kind").is(kind));
        }
        return Listing.page(
                requests,
                criteria,
                Sort.Direction.ASC,
                "content.byReceipt",
                first,
                after,
                RightsRequestDocument::byReceipt,
                found -> authorize(found, access));
    }

    @Bean
    Link<RightsRequestDocument> rightsRequestLink() {
        return new Link<>("rightsRequest", Map.of("Obligation.rightsRequest", "rightsRequest"), (ids, access) -> {
            Map<UUID, RightsRequestDocument> shown = new HashMap<>();
            requests.byIds(ids).forEach((id, found) -> {
                if (authorize(found.content(), access)) {
                    shown.put(id, found.content());
                }
            });
            return shown;
        });
    }

    @Bean
    Link<List<RightsRequestDocument>> rightsRequestsOfClientsLink() {
        return Link.many("rightsRequestsOfClient", Map.of("Client.rightsRequests", "id"), (clients, access) -> {
            List<Criteria> criteria = new ArrayList<>();
            criteria.add(Criteria.where("content.client").in(clients));
            Listing.ownUnit(access, "RightsRequest", "content.units").ifPresent(criteria::add);
            return Listing.all(requests, criteria, Sort.Direction.DESC, "content.byReceipt").stream()
                    .filter(found -> authorize(found, access))
                    .collect(groupingBy(RightsRequestDocument::client));
        });
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return RightsCommand.class;
    }

    @Override
    public String field() {
        return "rightsRequest";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return requests.await(aggregate, aggregate, version, atMost)
                .map(Folded::content)
                .filter(found -> authorize(found, access));
    }

    private static boolean authorize(RightsRequestDocument request, AccessContext access) {
        return access.authorize(
                ProtectedRecord.unlimited("RightsRequest", request.id(), request.client(), request.units()));
    }
}
