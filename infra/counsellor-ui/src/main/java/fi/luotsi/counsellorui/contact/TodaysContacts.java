package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the worker has recorded today: one of these callers may be calling again. */
public record TodaysContacts(First<Row> contacts) {

    static final Document<TodaysContacts> DOCUMENT = new Document<>("TodaysContacts", TodaysContacts.class);

    /** One of them. */
    public record Row(
            String id,
            OffsetDateTime receivedAt,
            Label channel,
            @Nullable Named client) {}
}
