package fi.luotsi.queryside.api.export;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.json.StoredJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/**
 * The whole event history for the auditor: sealed values stay sealed. Each event is a {@link StoredLine}. */
@RestController
class EventExport {

    private final Archive archive;
    private final Sending sending;

    EventExport(Archive archive, Sending sending) {
        this.archive = archive;
        this.sending = sending;
    }

    @GetMapping("/export/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sending.send(
                "Export.events",
                archive::head,
                (from, limit) -> archive.rows(from, limit).stream()
                        .map(EventExport::line)
                        .toList(),
                request,
                response);
    }

    private static ExportLine line(StoredRow row) {
        String name = row.name();
        byte[] envelope = row.envelope();
        return name == null || envelope == null
                ? new ExportLine(StoredLine.event(row), null, null, null)
                : new ExportLine(
                        StoredLine.event(row), "Sealed" + recordClass(name), row.aggregate(), client(envelope));
    }

    private static String recordClass(String name) {
        String kind = name.substring(0, name.indexOf('.'));
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    /** The client whom the event itself names, or null. */
    private static @Nullable UUID client(byte[] envelope) {
        try {
            String named = StoredJson.mapper()
                    .readTree(envelope)
                    .path("open")
                    .path("clientId")
                    .asString("");
            return named.isEmpty() ? null : UUID.fromString(named);
        } catch (JacksonException | IllegalArgumentException _) {
            return null;
        }
    }
}
