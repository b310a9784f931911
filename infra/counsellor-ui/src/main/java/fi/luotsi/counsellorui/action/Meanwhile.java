package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Visit;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What others have recorded of a record lately. */
public record Meanwhile(History history) {

    static final Document<Meanwhile> DOCUMENT = new Document<>("Meanwhile", Meanwhile.class);

    /** The latest entries. */
    public record History(List<Entry> nodes) {}

    /** One thing that was recorded. */
    public record Entry(int sequence, String title, OffsetDateTime recordedAt, Staff actor, List<Change> changes) {

        /** The version that the reader has seen once they have read these; empty where there are none. */
        public static OptionalInt latest(List<Entry> entries) {
            return entries.stream().mapToInt(Entry::sequence).max();
        }
    }

    /** One value. */
    public record Change(
            String label, @Nullable String before, @Nullable String after) {}

    /** How many of the latest are looked through. */
    private static final int LOOKED = 20;

    /** Those of a record after the version that the reader had seen; none where they may not see them. */
    public static List<Entry> after(Visit visit, String record, int version) {
        return visit.may("history")
                ? visit.ask(DOCUMENT, Map.of("id", record, "first", LOOKED)).after(version)
                : List.of();
    }

    private List<Entry> after(int version) {
        return history.nodes().stream()
                .filter(entry -> entry.sequence() > version)
                .toList();
    }
}
