package fi.luotsi.queryside.export;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.envelope.StoredJson;
import fi.luotsi.queryside.door.Passage;
import fi.luotsi.queryside.http.Entrance;
import fi.luotsi.queryside.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/**
 * The whole event history for the auditor, in position order, as lines of JSON: what is sealed stays sealed. Each line is
 *
 * <pre>{"position":n,"recordedAt":"…","leaf":"hex","name":"contact.received@1","envelope":{…}}</pre>
 *
 * with the envelope's bytes as they are stored, last on the line. {@code from} is the first position wanted, so a download that was
 * broken off goes on from where it ended; {@code limit} is the most lines. It ends where the archive ended when it began. A chunk is
 * sent only when its own use-log row is written: where that fails midway the connection is broken off.
 */
@RestController
class EventExport {

    private static final String OPERATION = "Export.events";
    private static final int CHUNK = 500;

    private final Archive archive;
    private final Entrance entrance;

    EventExport(Archive archive, Entrance entrance) {
        this.archive = archive;
        this.entrance = entrance;
    }

    @GetMapping("/export/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Entrance.Caller caller = Entrance.caller(request);
        Parameters parameters = Parameters.of(request, Set.of("from", "limit"));
        long next = parameters.number("from", 0, 0);
        long left = parameters.number("limit", 1, Long.MAX_VALUE);
        long head = archive.head();
        boolean more = true;
        while (more) {
            long from = next;
            int size = (int) Math.min(CHUNK, Math.max(0, Math.min(left, head - from + 1)));
            List<StoredRow> rows =
                    entrance.through(caller, OPERATION, (passage, _) -> noted(archive.rows(from, size), passage));
            if (!response.isCommitted()) {
                response.setContentType("application/x-ndjson");
            }
            write(rows, response.getOutputStream());
            next += rows.size();
            left -= rows.size();
            more = left > 0 && next <= head && !rows.isEmpty();
        }
    }

    private static List<StoredRow> noted(List<StoredRow> rows, Passage passage) {
        for (StoredRow row : rows) {
            passage.showMinimal("Sealed" + recordClass(row), row.aggregate(), client(row));
        }
        return rows;
    }

    private static String recordClass(StoredRow row) {
        String kind = row.name().substring(0, row.name().indexOf('.'));
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    /** Whose it is, where the event itself says. */
    private static @Nullable UUID client(StoredRow row) {
        try {
            String named = StoredJson.mapper()
                    .readTree(row.envelope())
                    .path("open")
                    .path("clientId")
                    .asString("");
            return named.isEmpty() ? null : UUID.fromString(named);
        } catch (JacksonException | IllegalArgumentException _) {
            return null;
        }
    }

    private static void write(List<StoredRow> rows, OutputStream out) throws IOException {
        for (StoredRow row : rows) {
            String start = "{\"position\":" + row.position() + ",\"recordedAt\":\"" + row.recordedAt()
                    + "\",\"leaf\":\"" + HexFormat.of().formatHex(row.leaf()) + "\",\"name\":\"" + row.name()
                    + "\",\"envelope\":";
            out.write(start.getBytes(StandardCharsets.UTF_8));
            out.write(row.envelope());
            out.write(END);
        }
        out.flush();
    }

    private static final byte[] END = {'}', '\n'};
}
