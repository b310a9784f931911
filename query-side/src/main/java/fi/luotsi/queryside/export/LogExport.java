package fi.luotsi.queryside.export;

import fi.luotsi.kernel.envelope.StoredJson;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.LogRow;
import fi.luotsi.kernel.log.LogRows;
import fi.luotsi.kernel.log.Logs;
import fi.luotsi.kernel.log.SignedCheckpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The use log and the disclosure log for the auditor, sealed as they are stored, and the checkpoints of all logs. The lines are
 *
 * <pre>{"position":n,"recordedAt":"…","leaf":"hex","use":{…}}
 * {"position":n,"recordedAt":"…","leaf":"hex","disclosure":{…}}
 * {"position":n,"madeAt":"…","log":"events","size":n,"note":"…"}</pre>
 *
 * An entry is in the form over which its leaf was made; it is {@code null} where its row is gone.
 */
@RestController
class LogExport {

    private final Logs logs;
    private final Checkpoints checkpoints;
    private final Sending sending;

    LogExport(Logs logs, Checkpoints checkpoints, Sending sending) {
        this.logs = logs;
        this.checkpoints = checkpoints;
        this.sending = sending;
    }

    @GetMapping("/export/uses")
    void uses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("Export.uses", "use", "SealedUse", logs.uses(), request, response);
    }

    @GetMapping("/export/disclosures")
    void disclosures(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("Export.disclosures", "disclosure", "SealedDisclosure", logs.disclosures(), request, response);
    }

    @GetMapping("/export/checkpoints")
    void checkpoints(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sending.send(
                "Export.checkpoints",
                checkpoints::head,
                (from, limit) -> checkpoints.from(from, limit).stream()
                        .map(LogExport::line)
                        .toList(),
                request,
                response);
    }

    private void send(
            String operation,
            String key,
            String shownAs,
            LogRows log,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sending.send(
                operation,
                log::head,
                (from, limit) -> log.rows(from, limit).stream()
                        .map(row -> line(row, key, shownAs))
                        .toList(),
                request,
                response);
    }

    private static Line line(LogRow row, String key, String shownAs) {
        String start = "{\"position\":" + row.position() + ",\"recordedAt\":\"" + row.recordedAt() + "\",\"leaf\":\""
                + HexFormat.of().formatHex(row.leaf()) + "\",\"" + key + "\":";
        return new Line(Line.ending(start, row.entry()), shownAs, row.id(), null);
    }

    private static Line line(SignedCheckpoint checkpoint) {
        String start = "{\"position\":" + checkpoint.position() + ",\"madeAt\":\"" + checkpoint.madeAt()
                + "\",\"log\":\"" + checkpoint.log().id() + "\",\"size\":" + checkpoint.size() + ",\"note\":";
        return new Line(Line.ending(start, StoredJson.mapper().writeValueAsBytes(checkpoint.note())), null, null, null);
    }
}
