package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as the schema's {@code RightsRequest} shows it.
 *
 * @param unit in charge now
 * @param units that have been in charge, and so take part in it
 * @param byReceipt what lists are sorted by
 */
record RightsRequestDocument(
        UUID id,
        long version,
        State state,
        UUID client,
        String kind,
        String form,
        String applicant,
        LocalDate receivedOn,
        String unit,
        @Nullable UUID handler,
        Set<String> units,
        Personal<Text> asked,
        @Nullable Personal<Text> specialReason,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable Extension extension,
        @Nullable Decision decision,
        @Nullable Delivery delivery,
        @Nullable String withdrawalReason,
        String byReceipt) {

    enum State {
        OPEN,
        DECIDED,
        DELIVERED,
        WITHDRAWN
    }

    record Extension(Instant takenAt, String reason) {}

    record Decision(
            Instant decidedAt,
            UUID decider,
            String outcome,
            @Nullable String ground,
            @Nullable Personal<Text> reasons,
            @Nullable UUID concerning) {}

    record Delivery(Instant deliveredAt, String manner) {}
}
