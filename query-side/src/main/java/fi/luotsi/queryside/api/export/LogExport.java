package fi.luotsi.queryside.api.export;

import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.LogRow;
import fi.luotsi.kernel.log.LogRows;
import fi.luotsi.kernel.log.Logs;
import fi.luotsi.kernel.log.SignedCheckpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The use log and the disclosure log for the auditor, sealed as they are stored, each entry a {@link StoredLine}; and the checkpoints of
 * all logs, whose lines are
 *
 * <pre>{"position":n,"madeAt":"…","log":"events","size":n,"note":"…"}</pre>
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
        send("Export.uses", StoredLine::use, "SealedUse", logs.uses(), request, response);
    }

    @GetMapping("/export/disclosures")
    void disclosures(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("Export.disclosures", StoredLine::disclosure, "SealedDisclosure", logs.disclosures(), request, response);
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
            Function<LogRow, byte[]> form,
            String shownAs,
            LogRows log,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sending.send(
                operation,
                log::head,
                (from, limit) -> log.rows(from, limit).stream()
                        .map(row -> new ExportLine(form.apply(row), shownAs, row.id(), null))
                        .toList(),
                request,
                response);
    }

    private static ExportLine line(SignedCheckpoint checkpoint) {
        String start = "{\"position\":" + checkpoint.position() + ",\"madeAt\":\"" + checkpoint.madeAt()
                + "\",\"log\":\"" + checkpoint.log().id() + "\",\"size\":" + checkpoint.size() + ",\"note\":";
        return new ExportLine(
                StoredLine.ending(start, StoredJson.mapper().writeValueAsBytes(checkpoint.note())), null, null, null);
    }
}
