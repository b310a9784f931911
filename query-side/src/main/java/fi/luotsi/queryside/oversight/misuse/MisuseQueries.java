package fi.luotsi.queryside.oversight.misuse;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.MisuseCommand;
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

/** Cases of suspected misuse, for who looks into them: those of her own unit, and all for an auditor. */
@Controller
class MisuseQueries implements PayloadObject {

    private static final String CASE = "MisuseCase";

    private final Documents<MisuseDocument> cases;

    MisuseQueries(MisuseProjection fold, DocumentsFactory documents) {
        this.cases = documents.of(fold);
    }

    @QueryMapping
    Optional<MisuseDocument> misuseCase(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return cases.byId(id).map(Folded::content).filter(found -> authorize(found, access));
    }

    @QueryMapping
    Connection<MisuseDocument> misuseCases(
            @Argument MisuseDocument.@Nullable State state,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>();
        Listing.ownUnit(access, CASE, "content.unit").ifPresent(criteria::add);
        if (state != null) {
            criteria.add(Criteria.where("content.state").is(state));
        }
        return Listing.page(
                cases,
                criteria,
                Sort.Direction.DESC,
                "content.newest",
                first,
                after,
                MisuseDocument::newest,
                found -> authorize(found, access));
    }

    /** Whose data it is about, by the way that the clients' own feature knows. */
    @Bean
    Link<?> clientsOfMisuseCasesLink(@Qualifier("clientLink") Link<?> clients) {
        return new Link<>("clientOfMisuseCase", Map.of("MisuseCase.client", "clientId"), clients.load());
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return MisuseCommand.class;
    }

    @Override
    public String field() {
        return "misuseCase";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return cases.await(aggregate, aggregate, version, atMost)
                .map(Folded::content)
                .filter(found -> authorize(found, access));
    }

    private static boolean authorize(MisuseDocument found, AccessContext access) {
        return access.authorize(ProtectedRecord.unlimited(CASE, found.id(), found.clientId(), Set.of(found.unit())));
    }
}
