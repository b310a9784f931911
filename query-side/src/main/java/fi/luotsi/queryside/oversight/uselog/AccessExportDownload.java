package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.http.Attachment;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.Parameters;
import fi.luotsi.queryside.api.http.RecordRequest;
import fi.luotsi.queryside.api.letter.Letters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The access export as a file, named after the request's id: PDF to read, JSON to go on with. {@code language} is {@code fi}, {@code
 * sv} or {@code en}, without it the client's own; {@code representative} is the id of the representative who asked; {@code without} holds
 * the ids of the parts left out, with commas between, where the request was granted in part.
 */
@RestController
class AccessExportDownload {

    private final AccessExports exports;
    private final AuthorizedRequests entrance;
    private final Letters letters;

    AccessExportDownload(AccessExports exports, AuthorizedRequests entrance, Letters letters) {
        this.exports = exports;
        this.entrance = entrance;
        this.letters = letters;
    }

    @GetMapping("/rights-requests/{id}/access-export.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest http) {
        return file(id, http, MediaType.APPLICATION_PDF, "pdf", export -> letters.print(AccessLetter.of(export)));
    }

    @GetMapping("/rights-requests/{id}/access-export.json")
    ResponseEntity<byte[]> json(@PathVariable String id, HttpServletRequest http) {
        return file(id, http, MediaType.APPLICATION_JSON, "json", AccessLetter::json);
    }

    private ResponseEntity<byte[]> file(
            String id, HttpServletRequest http, MediaType type, String ending, Function<AccessExport, byte[]> printed) {
        RecordRequest request = entrance.record(http, id, "language", "representative", "without");
        Parameters parameters = request.parameters();
        AccessExports.Wanted wanted = new AccessExports.Wanted(
                parameters.language(), parameters.id("representative"), parameters.ids("without"));
        AccessExport export =
                request.through(AccessExportQueries.OPERATION, (asked, access) -> exports.of(asked, wanted, access));
        return Attachment.of(
                "access-export-" + request.id() + "." + ending, type, export.language(), printed.apply(export));
    }
}
