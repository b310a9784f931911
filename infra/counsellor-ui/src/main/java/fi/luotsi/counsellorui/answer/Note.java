package fi.luotsi.counsellorui.answer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Free text about a contact or an episode. */
public record Note(
        String id,
        OffsetDateTime writtenAt,
        Staff writtenBy,
        @Nullable String text,
        @Nullable OffsetDateTime rectifiedAt) {}
