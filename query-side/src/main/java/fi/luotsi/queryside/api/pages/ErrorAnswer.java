package fi.luotsi.queryside.api.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The server's own answer to a request that fails outside every controller: status and title, no details. A browser is shown a page, where a
 * part of the program has one for it.
 */
@RestController
class ErrorAnswer implements ErrorController {

    private static final String PATH = "${spring.web.error.path:/error}";

    private final ObjectProvider<ErrorViewResolver> pages;

    ErrorAnswer(ObjectProvider<ErrorViewResolver> pages) {
        this.pages = pages;
    }

    @RequestMapping(PATH)
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        var known = status(request);
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of("type", "about:blank", "title", known.getReasonPhrase(), "status", known.value()));
    }

    @RequestMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        return pages.orderedStream()
                .map(each -> each.resolveErrorView(request, status(request), Map.of()))
                .filter(Objects::nonNull)
                .<Object>map(page -> page)
                .findFirst()
                .orElseGet(() -> answer(request));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
