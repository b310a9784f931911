package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.Inclusions;
import fi.luotsi.kernel.log.LogRow;
import fi.luotsi.kernel.log.LogRows;
import fi.luotsi.kernel.log.Logs;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.queryside.api.export.StoredLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Proofs of a case for a reader without the rest of the logs: its entries as they are stored, still sealed, and for each the path from its
 * leaf to the root that a checkpoint signs. Each file of proofs has lines
 *
 * <pre>{"position":n,"size":n,"path":["hex",…]}</pre>
 */
@Component
class Evidence {

    private final Archive archive;
    private final Logs logs;
    private final Checkpoints checkpoints;

    Evidence(Archive archive, Logs logs, Checkpoints checkpoints) {
        this.archive = archive;
        this.logs = logs;
        this.checkpoints = checkpoints;
    }

    /**
     * Its files, by name. Entries that are not signed yet are signed first.
     *
     * @throws Refused when a record of the case was destroyed since it was read; a new request leaves it out
     */
    Map<String, byte[]> of(CaseFile file) {
        checkpoints.sign();
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Long> positions = file.events().stream().map(CaseFiles::position).toList();
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        positions.forEach(position -> archive.rows(position, 1).forEach(row -> events.writeBytes(line(row))));
        StringBuilder notes = new StringBuilder();
        add(files, notes, ProofLog.EVENTS, events.toByteArray(), positions);
        log(files, notes, ProofLog.USES, logs.uses(), file.uses(), StoredLine::use);
        log(files, notes, ProofLog.DISCLOSURES, logs.disclosures(), file.disclosures(), StoredLine::disclosure);
        files.put("checkpoints.txt", notes.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] line(StoredRow row) {
        if (row.envelope() == null) {
            throw new Refused(RefusalCode.CONFLICT.name(), "id");
        }
        return StoredLine.event(row);
    }

    private void log(
            Map<String, byte[]> files,
            StringBuilder notes,
            ProofLog log,
            LogRows stored,
            List<Map<String, Object>> opened,
            Function<LogRow, byte[]> form) {
        List<LogRow> rows = stored.of(opened.stream()
                .map(row -> UUID.fromString(String.valueOf(row.get("id"))))
                .toList());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        rows.forEach(row -> lines.writeBytes(form.apply(row)));
        add(
                files,
                notes,
                log,
                lines.toByteArray(),
                rows.stream().map(LogRow::position).toList());
    }

    private void add(
            Map<String, byte[]> files, StringBuilder notes, ProofLog log, byte[] lines, Collection<Long> positions) {
        files.put("stored/" + log.id() + ".jsonl", lines);
        if (positions.isEmpty()) {
            return;
        }
        Inclusions inclusions = checkpoints.inclusions(log, positions);
        files.put(
                "proofs/" + log.id() + ".jsonl",
                inclusions.paths().entrySet().stream()
                        .map(proof -> "{\"position\":" + proof.getKey() + ",\"size\":"
                                + inclusions.checkpoint().size() + ",\"path\":["
                                + proof.getValue().stream()
                                        .map(hash -> '"' + HexFormat.of().formatHex(hash) + '"')
                                        .collect(Collectors.joining(","))
                                + "]}\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        notes.append(notes.isEmpty() ? "" : "\n").append(inclusions.checkpoint().note());
    }
}
