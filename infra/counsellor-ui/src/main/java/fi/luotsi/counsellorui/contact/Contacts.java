package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contacts of the unit. */
public record Contacts(Listed<Row> contacts) {

    static final Document<Contacts> DOCUMENT = new Document<>("Contacts", Contacts.class);

    /** One of them. */
    public record Row(
            String id,
            OffsetDateTime receivedAt,
            Label channel,
            List<Topic> topics,
            @Nullable Label result,
            @Nullable Named client) {

        public String about() {
            return topics.stream().map(topic -> topic.topic().label()).collect(Collectors.joining(", "));
        }
    }

    /** What it was about. */
    public record Topic(Label topic) {}
}
