package fi.luotsi.queryside.supervision;

import fi.luotsi.queryside.door.Passage;
import fi.luotsi.queryside.door.Subject;
import fi.luotsi.queryside.fold.Documents;
import fi.luotsi.queryside.fold.DocumentsFactory;
import fi.luotsi.queryside.fold.Folded;
import fi.luotsi.queryside.graphql.Connection;
import fi.luotsi.queryside.graphql.Listing;
import fi.luotsi.queryside.graphql.Passages;
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

    PackQueries(PackFold fold, DocumentsFactory documents) {
        this.packs = documents.of(fold);
    }

    @QueryMapping
    @Nullable
    PackDocument supervisionPack(@Argument UUID id, DataFetchingEnvironment environment) {
        Passage passage = Passages.of(environment);
        return packs.byId(id)
                .map(Folded::content)
                .filter(found -> admit(found, passage))
                .orElse(null);
    }

    @QueryMapping
    Connection<PackDocument> supervisionPacks(
            @Argument @Nullable UUID client,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        Passage passage = Passages.of(environment);
        List<Criteria> criteria = new ArrayList<>();
        Listing.ownUnit(passage, PACK, "content.unit").ifPresent(criteria::add);
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
                found -> admit(found, passage));
    }

    private static boolean admit(PackDocument pack, Passage passage) {
        return passage.admit(Subject.unlimited(PACK, pack.id(), pack.clientId(), Set.of(pack.unit())));
    }
}
