package fi.luotsi.counsellorui.lead;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Ref;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits in a unit. */
public record Unit(
        First<Episode> caseload,
        First<Late> overdue,
        First<Due> due,
        First<Emergency> emergencies,
        First<Case> misuseCases,
        First<Destruction> destructions,
        First<Need> openInterpreterNeeds) {

    static final Document<Unit> DOCUMENT = new Document<>("Unit", Unit.class);

    /** An open episode. */
    public record Episode(Staff worker, @Nullable Coded urgency) {}

    /** Something that is late. */
    public record Late(
            String id,
            Label rule,
            LocalDate dueOn,
            @Nullable Staff worker,
            @Nullable Named client,
            @Nullable Ref episode) {}

    /** Something that is due. */
    public record Due(@Nullable Staff worker, boolean overdue) {}

    /** An emergency access that nobody has reviewed. */
    public record Emergency(
            String id,
            int version,
            Staff user,
            OffsetDateTime openedAt,
            OffsetDateTime until,
            @Nullable String reason,
            @Nullable Named client) {}

    /** An open case of suspected misuse. */
    public record Case(String id, OffsetDateTime openedAt, Staff suspect, Label origin) {}

    /** A proposal to destroy records. */
    public record Destruction(
            String id,
            int version,
            Coded state,
            @Nullable Label retentionClass,
            OffsetDateTime proposedAt,
            @Nullable LocalDate confirmBy,
            List<Proposed> records) {}

    /** A record of it. */
    public record Proposed(String record, Coded state) {}

    /** A need of an interpreter. */
    public record Need(
            String id,
            @Nullable Label language,
            OffsetDateTime since,
            Staff worker,
            @Nullable Named client) {}
}
