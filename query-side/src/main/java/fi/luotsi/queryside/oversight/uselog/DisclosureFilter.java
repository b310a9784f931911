package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schema's {@code DisclosureFilter}; an absent field limits nothing. */
record DisclosureFilter(
        @Nullable List<UUID> ids,
        @Nullable UUID client,
        @Nullable String unit,
        @Nullable String basis,
        @Nullable OffsetDateTime disclosedFrom,
        @Nullable OffsetDateTime disclosedBefore) {

    static final DisclosureFilter NONE = new DisclosureFilter(null, null, null, null, null, null);

    /** Disclosures of a client's data in a period. */
    static DisclosureFilter of(UUID client, @Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        return new DisclosureFilter(null, client, null, null, from, before);
    }

    /**
     * Checks the filter.
     *
     * @throws fi.luotsi.kernel.command.Refused naming each field that is wrong
     */
    void check() {
        Filtering.check(ids, new ArgumentChecks())
                .code(CodeList.UNIT, unit, "filter.unit")
                .code(CodeList.DISCLOSURE_BASIS, basis, "filter.basis")
                .period(disclosedFrom, disclosedBefore, "filter.disclosedBefore")
                .done();
    }
}
