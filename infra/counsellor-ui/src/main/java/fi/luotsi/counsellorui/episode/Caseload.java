package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody's caseload, or a unit's. */
public record Caseload(String state, Listed<Row> caseload) {

    static final Document<Caseload> DOCUMENT = new Document<>("Caseload", Caseload.class);

    /** An episode of it. */
    public record Row(
            String id,
            Label state,
            OffsetDateTime openedAt,
            OffsetDateTime changedAt,
            @Nullable Label urgency,
            Staff worker,
            @Nullable Named client) {}
}
