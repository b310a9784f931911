package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.obligation.Obligation.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as the schema's {@code Obligation} shows it at one moment.
 *
 * @param episode id of the episode that it belongs to; null where to none, and so the next
 * @param late each time that its day passed first, the earliest first
 * @param subject the record as access control needs to know it
 */
record ObligationView(
        UUID id,
        String rule,
        String law,
        boolean byPractice,
        State state,
        String startedBy,
        LocalDate startedOn,
        @Nullable Instant startedAt,
        String counted,
        boolean extended,
        @Nullable Instant extendedAt,
        @Nullable LocalDate firstDueOn,
        LocalDate dueOn,
        Instant dueUntil,
        boolean overdue,
        List<Lateness> late,
        @Nullable Instant metAt,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedFor,
        String unit,
        @Nullable UUID worker,
        UUID client,
        @Nullable UUID episode,
        @Nullable UUID rightsRequest,
        @Nullable UUID contact,
        @Nullable UUID referral,
        ProtectedRecord subject) {

    /** The key that a list is sorted and paged by: the first due stands first. */
    String byDue() {
        return SortKey.of(dueUntil, id);
    }
}
