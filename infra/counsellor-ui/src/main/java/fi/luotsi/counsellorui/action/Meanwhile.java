package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others have recorded of a record lately. */
public record Meanwhile(History history) {

    static final Document<Meanwhile> DOCUMENT = new Document<>("Meanwhile", Meanwhile.class);

    /** The latest entries. */
    public record History(List<Entry> nodes) {}

    /** One thing that was recorded. */
    public record Entry(int sequence, String title, OffsetDateTime recordedAt, Staff actor, List<Change> changes) {}

    /** One value. */
    public record Change(
            String label, @Nullable String before, @Nullable String after) {}

    /** How many of the latest are looked through. */
    private static final int LOOKED = 20;

    static Map<String, Object> of(String record) {
        return Map.of("id", record, "first", LOOKED);
    }

    /** Those after the version that the reader had seen. */
    List<Entry> after(int version) {
        return history.nodes().stream()
                .filter(entry -> entry.sequence() > version)
                .toList();
    }
}
