package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.api.http.Attachment;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.Parameters;
import fi.luotsi.queryside.api.letter.Letters;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
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
        AuthorizedRequests.Caller caller = AuthorizedRequests.caller(http);
        @Nullable Language wanted = Parameters.of(http, Set.of("language")).language();
        UUID request = Parameters.id("id", id);
        LogReport report =
                entrance.through(caller, LogReportQueries.OPERATION, (access, _) -> reports.of(request, wanted, access)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND.name(), "id")));
        return Attachment.of("log-report-" + request + "." + ending, type, report.language(), printed.apply(report));
    }
}
