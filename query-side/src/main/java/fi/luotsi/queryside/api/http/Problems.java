package fi.luotsi.queryside.api.http;

import com.mongodb.MongoException;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.authorization.Denied;
import fi.luotsi.queryside.authorization.UseLogUnavailable;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers failed requests to these addresses as {@code application/problem+json} (RFC 9457): 400 with the field that is
 * wrong, 403 without the right, 503 when the use log or a store is out of reach. Words never come from the exception. An answer that
 * has begun is broken off instead, so that its reader sees that it is incomplete.
 */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, refused.refusals(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> denied(
            Denied denied, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw denied;
        }
        return problem(HttpStatus.FORBIDDEN, List.of(RefusalCode.DENIED.at("")), request);
    }

    @ExceptionHandler({
        UseLogUnavailable.class,
        ArchiveUnavailable.class,
        DataAccessException.class,
        MongoException.class
    })
    ResponseEntity<Map<String, Object>> unavailable(
            RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn(
                "{} was not answered: {}",
                request.getRequestURI(),
                thrown.getClass().getName());
        if (response.isCommitted()) {
            throw thrown;
        }
        String part = thrown instanceof UseLogUnavailable ? "useLog" : "stores";
        return problem(HttpStatus.SERVICE_UNAVAILABLE, List.of(RefusalCode.UNAVAILABLE.at(part)), request);
    }

    /** Answers a request that no controller has seen. */
    public static void write(
            HttpStatus status,
            Refusal refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            JsonMapper json)
            throws IOException {
        Language language = AuthorizedRequests.language(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.getOutputStream().write(json.writeValueAsBytes(body(status, List.of(refusal), language)));
    }

    private static ResponseEntity<Map<String, Object>> problem(
            HttpStatus status, List<Refusal> refusals, HttpServletRequest request) {
        Language language = AuthorizedRequests.language(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(body(status, refusals, language));
    }

    private static Map<String, Object> body(HttpStatus status, List<Refusal> refusals, Language language) {
        Refusal first = refusals.getFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("code", first.code());
        body.put("detail", RefusalWords.in(language, first));
        body.put(
                "errors",
                refusals.stream().map(refusal -> error(refusal, language)).toList());
        return body;
    }

    private static Map<String, Object> error(Refusal refusal, Language language) {
        return Map.of(
                "code", refusal.code(),
                "field", refusal.path(),
                "message", RefusalWords.in(language, refusal),
                "details", refusal.details());
    }
}
