package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.Reach;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The schema's {@code ClientFilter}. */
record ClientFilter(
        @Nullable List<UUID> ids,
        @Nullable String municipality,
        @Nullable String clientGroup,
        @Nullable OffsetDateTime registeredFrom,
        @Nullable OffsetDateTime registeredBefore) {

    /** A client's file is no unit's: matters tell whose it is. */
    static final Reach REACH = new Reach("Client", "content.unit", "_id");

    List<Criteria> criteria() {
        return new Filtering()
                .ids(ids)
                .code(CodeList.MUNICIPALITY, "municipality", "content.municipality", municipality)
                .code(CodeList.CLIENT_GROUP, "clientGroup", "content.clientGroups", clientGroup)
                .between("content.registeredAt", registeredFrom, registeredBefore, "registeredBefore")
                .criteria();
    }
}
