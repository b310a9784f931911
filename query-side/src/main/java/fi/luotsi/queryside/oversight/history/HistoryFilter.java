package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Filtering;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The schema's {@code HistoryFilter}. */
record HistoryFilter(
        @Nullable String event,
        @Nullable UUID actor,
        @Nullable String unit,
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredBefore) {

    /**
     * What this filter lets by.
     *
     * @throws fi.luotsi.kernel.command.Refused naming each part that is wrong
     */
    Predicate<RecordedChange> checked() {
        new ArgumentChecks()
                .code(CodeList.UNIT, unit, "filter.unit")
                .period(occurredFrom, occurredBefore, "filter.occurredBefore")
                .done();
        return this::lets;
    }

    private boolean lets(RecordedChange told) {
        Metadata metadata = told.recorded().envelope().metadata();
        return (event == null || event.equals(HistoryQueries.name(told)))
                && (actor == null || actor.equals(metadata.actor().id()))
                && (unit == null || unit.equals(metadata.actor().unit()))
                && Filtering.isBetween(metadata.occurredAt(), occurredFrom, occurredBefore);
    }
}
