package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schema's {@code UseFilter}; an absent field limits nothing. */
record UseFilter(
        @Nullable List<UUID> ids,
        @Nullable UUID client,
        @Nullable UUID actor,
        @Nullable String unit,
        @Nullable OffsetDateTime usedFrom,
        @Nullable OffsetDateTime usedBefore,
        @Nullable String operation,
        @Nullable String outcome) {

    static final UseFilter NONE = new UseFilter(null, null, null, null, null, null, null, null);

    /** Uses of a client's data in a period. */
    static UseFilter of(UUID client, @Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        return new UseFilter(null, client, null, null, from, before, null, null);
    }

    /**
     * Checks the filter.
     *
     * @throws fi.luotsi.kernel.command.Refused naming each field that is wrong
     */
    void check() {
        Filtering.check(ids, new ArgumentChecks())
                .code(CodeList.UNIT, unit, "filter.unit")
                .code("use-outcome", outcome, "filter.outcome")
                .period(usedFrom, usedBefore, "filter.usedBefore")
                .done();
    }
}
