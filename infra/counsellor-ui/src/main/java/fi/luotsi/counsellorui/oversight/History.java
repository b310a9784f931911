package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.answer.CorrectableEntry;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to a record. */
public record History(Listed<Entry> history, List<CorrectableEntry> correctable) {

    static final Document<History> DOCUMENT = new Document<>("History", History.class);

    /** One event of it. */
    public record Entry(
            String position,
            int sequence,
            String event,
            String title,
            OffsetDateTime occurredAt,
            OffsetDateTime recordedAt,
            Staff actor,
            Label role,
            Label unit,
            Label purpose,
            Label legalBasis,
            Label serviceTask,
            @Nullable TakingBack takenBackBy,
            List<Integer> takesBack,
            @Nullable TakingBack correctedBy,
            List<Integer> corrects,
            List<Change> changes) {}

    /** The event that took others back as a slip, or put them right. */
    public record TakingBack(int sequence, OffsetDateTime recordedAt, Staff actor, Label unit) {}

    /** A value that it set. */
    public record Change(
            String label, @Nullable String before, @Nullable String after) {}

    /** How the reader can put that entry right; null where they cannot. */
    public @Nullable CorrectableEntry correctable(int sequence) {
        return correctable.stream()
                .filter(entry -> entry.entry() == sequence)
                .findFirst()
                .orElse(null);
    }

    /** The entry with that place among the record's own; null where it stands on another page. */
    public @Nullable Entry at(int sequence) {
        return history.nodes().stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst()
                .orElse(null);
    }
}
