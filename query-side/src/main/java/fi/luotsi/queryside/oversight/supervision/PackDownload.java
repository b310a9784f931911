package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.keys.RetainedKey;
import fi.luotsi.queryside.api.http.Attachment;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.RecordRequest;
import fi.luotsi.queryside.api.letter.LetterPdf;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A supervision pack as a ZIP file: the chronology as PDF, events, logs, access rights and retention as JSON and CSV, and their proofs, in
 * the language of the request. Each download is in the use log; the disclosure was logged when the pack was made.
 */
@RestController
class PackDownload {

    static final String OPERATION = "Export.supervisionPack";

    private final CaseFiles cases;
    private final Evidence evidence;
    private final AuthorizedRequests entrance;

    PackDownload(CaseFiles cases, Evidence evidence, AuthorizedRequests entrance) {
        this.cases = cases;
        this.evidence = evidence;
        this.entrance = entrance;
    }

    @GetMapping("/supervision-packs/{id}.zip")
    ResponseEntity<byte[]> zip(@PathVariable String id, HttpServletRequest http) {
        RecordRequest request = entrance.record(http, id);
        Language language = request.caller().language();
        CaseFile file = request.through(OPERATION, cases::of);
        return Attachment.of(
                "supervision-pack-" + request.id() + ".zip",
                MediaType.valueOf("application/zip"),
                language,
                PackZip.of(files(file, language), file.pack().madeAt()));
    }

    private Map<String, byte[]> files(CaseFile file, Language language) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("chronology.pdf", LetterPdf.print(Chronology.of(file, language)));
        files.put("events.json", Tables.json(file.events()));
        files.put("events.csv", Tables.events(file.events()));
        String asked = AggregateType.of(RightsEvent.class).storedPrefix();
        // the client's requests, and their outcomes
        files.put(
                "rights-requests.json",
                Tables.json(file.events().stream()
                        .filter(event -> String.valueOf(event.get("event")).startsWith(asked))
                        .toList()));
        table(
                files,
                "uses",
                file.uses(),
                "id",
                "usedAt",
                "actor",
                "name",
                "role",
                "unit",
                "purpose",
                "serviceTask",
                "operations",
                "outcome",
                "shown",
                "denied");
        table(
                files,
                "disclosures",
                file.disclosures(),
                "id",
                "disclosedAt",
                "actor",
                "name",
                "role",
                "unit",
                "purpose",
                "basis",
                "recipient",
                "target",
                "information",
                "consentReference",
                "organiser",
                "producer");
        table(
                files,
                "access-rights",
                file.rights(),
                "id",
                "person",
                "name",
                "grounds",
                "role",
                "unit",
                "serviceTasks",
                "validFrom",
                "validUntil",
                "recordedAt",
                "grantedBy",
                "endedAt",
                "endedBy",
                "endReason");
        table(
                files,
                "retention",
                file.records().stream().map(PackDownload::row).toList(),
                "id",
                "record",
                "kind",
                "retentionClass",
                "expiresOn");
        files.putAll(evidence.of(file));
        return files;
    }

    private static void table(
            Map<String, byte[]> files, String name, List<Map<String, Object>> rows, String... columns) {
        files.put(name + ".json", Tables.json(rows));
        files.put(name + ".csv", Tables.csv(rows, columns));
    }

    private static Map<String, Object> row(RetainedKey kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", kept.id().toString());
        row.put("record", kept.record().toString());
        row.put("kind", kept.kind());
        row.put("retentionClass", kept.retentionClass());
        if (kept.expiresOn() != null) {
            row.put("expiresOn", kept.expiresOn().toString());
        }
        return row;
    }
}
