package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The packs that were made. */
@Controller
class PackQueries {

    private static final String PACK = "SupervisionPack";

    private final Documents<PackDocument> packs;

    PackQueries(PackProjection fold, DocumentsFactory documents) {
        this.packs = documents.of(fold);
    }

    @QueryMapping
    @Nullable
    PackDocument supervisionPack(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return packs.byId(id)
                .map(Folded::content)
                .filter(found -> authorize(found, access))
                .orElse(null);
    }

    @QueryMapping
    Connection<PackDocument> supervisionPacks(
            @Argument @Nullable UUID client,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>();
        Listing.ownUnit(access, PACK, "content.unit").ifPresent(criteria::add);
        if (client != null) {
            criteria.add(Criteria.where("content.clientId").is(client));
        }
        return Listing.page(
                packs,
                criteria,
                Sort.Direction.DESC,
                "content.newest",
                first,
                after,
                PackDocument::newest,
                found -> authorize(found, access));
    }

    private static boolean authorize(PackDocument pack, AccessContext access) {
        return access.authorize(ProtectedRecord.unlimited(PACK, pack.id(), pack.clientId(), Set.of(pack.unit())));
    }
}
