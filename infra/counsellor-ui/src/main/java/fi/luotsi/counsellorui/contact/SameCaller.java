package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact of today's whose caller calls again: what it tells of them goes over to the next one. */
public record SameCaller(
        String id,
        OffsetDateTime receivedAt,
        String receivedBy,
        Coded channel,
        @Nullable Coded hub,
        @Nullable Coded municipality,
        @Nullable Coded serviceLine,
        @Nullable Coded clientGroup,
        @Nullable Coded language,
        @Nullable Coded initiator,
        @Nullable Named client) {

    static final Document<Answer> DOCUMENT = new Document<>("SameCaller", Answer.class);

    /** The answer. */
    record Answer(@Nullable SameCaller contact) {}

    /** Values of the form's fields. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Remembered.put(values, "channel", channel);
        Remembered.put(values, "hub", hub);
        Remembered.put(values, "municipality", municipality);
        Remembered.put(values, "serviceLine", serviceLine);
        Remembered.put(values, "clientGroup", clientGroup);
        Remembered.put(values, "language", language);
        Remembered.put(values, "initiator", initiator);
        return values;
    }
}
