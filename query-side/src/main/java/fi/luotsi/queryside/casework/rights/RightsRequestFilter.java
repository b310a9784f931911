package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The schema's {@code RightsRequestFilter}. */
record RightsRequestFilter(
        @Nullable List<UUID> ids,
        @Nullable String state,
        @Nullable String kind,
        @Nullable UUID handler) {

    List<Criteria> criteria() {
        return new Filtering()
                .ids(ids)
                .state("rights-request-state", state)
                .code(CodeList.RIGHTS_REQUEST_KIND, "kind", "content.kind", kind)
                .equal("content.handler", handler)
                .criteria();
    }
}
