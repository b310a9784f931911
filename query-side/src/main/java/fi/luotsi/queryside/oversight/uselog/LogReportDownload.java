package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.http.Attachment;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.RecordRequest;
import fi.luotsi.queryside.api.letter.Letters;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log report as a file, named after the request's id: PDF to read, JSON to go on with. {@code language} is {@code fi}, {@code sv}
 * or {@code en}; without it the client's own.
 */
@RestController
class LogReportDownload {

    private final LogReports reports;
    private final AuthorizedRequests entrance;
    private final Letters letters;

    LogReportDownload(LogReports reports, AuthorizedRequests entrance, Letters letters) {
        this.reports = reports;
        this.entrance = entrance;
        this.letters = letters;
    }

    @GetMapping("/rights-requests/{id}/log-report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest http) {
        return file(id, http, MediaType.APPLICATION_PDF, "pdf", report -> letters.print(LogLetter.of(report)));
    }

    @GetMapping("/rights-requests/{id}/log-report.json")
    ResponseEntity<byte[]> json(@PathVariable String id, HttpServletRequest http) {
        return file(id, http, MediaType.APPLICATION_JSON, "json", LogLetter::json);
    }

    private ResponseEntity<byte[]> file(
            String id, HttpServletRequest http, MediaType type, String ending, Function<LogReport, byte[]> printed) {
        RecordRequest request = entrance.record(http, id, "language");
        @Nullable Language wanted = request.parameters().language();
        LogReport report =
                request.through(LogReportQueries.OPERATION, (asked, access) -> reports.of(asked, wanted, access));
        return Attachment.of(
                "log-report-" + request.id() + "." + ending, type, report.language(), printed.apply(report));
    }
}
