package fi.luotsi.counsellorui.answer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a record that the viewer can put right.
 *
 * @param entry its sequence number in the record's history
 * @param mutation by which it is put right
 * @param until the last day; null where there is none
 */
public record CorrectableEntry(
        int entry,
        String title,
        OffsetDateTime recordedAt,
        String mutation,
        @Nullable LocalDate until) {}
