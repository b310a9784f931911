package fi.luotsi.counsellorui.answer;

import java.time.OffsetDateTime;

/**
 * What the person did last to a record, as far as they may undo it.
 *
 * @param title what they did
 * @param mutation by which it is undone
 * @param whole whether nothing is left of the record then
 */
public record UndoOffer(
        String id,
        int version,
        String title,
        OffsetDateTime recordedAt,
        OffsetDateTime until,
        String mutation,
        boolean whole) {}
