package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ObligationFilter}. */
record ObligationFilter(
        @Nullable List<UUID> ids,
        @Nullable Boolean mine,
        @Nullable Boolean overdue,
        @Nullable Boolean late,
        @Nullable LocalDate dueBefore,
        @Nullable String rule) {

    static final ObligationFilter NONE = new ObligationFilter(null, null, null, null, null, null);

    /**
     * This filter, checked.
     *
     * @throws fi.luotsi.kernel.command.Refused when the rule is not one of its list
     */
    ObligationFilter checked() {
        Filtering.check(ids, new ArgumentChecks())
                .code(CodeList.OBLIGATION_RULE, rule, "filter.rule")
                .done();
        return this;
    }

    boolean lets(ObligationView obligation, UUID viewer) {
        return (ids == null || ids.contains(obligation.id()))
                && (mine == null || mine == viewer.equals(obligation.worker()))
                && (overdue == null || overdue == obligation.overdue())
                && (late == null || late == !obligation.late().isEmpty())
                && (dueBefore == null || obligation.dueOn().isBefore(dueBefore))
                && (rule == null || rule.equals(obligation.rule()));
    }
}
