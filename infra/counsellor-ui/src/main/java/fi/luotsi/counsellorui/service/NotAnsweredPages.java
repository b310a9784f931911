package fi.luotsi.counsellorui.service;

import fi.luotsi.counsellorui.page.AfterPost;
import fi.luotsi.counsellorui.page.ByScript;
import fi.luotsi.counsellorui.page.ErrorPage;
import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shells;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Pages for when the service gave no answer. */
@RestControllerAdvice("fi.luotsi.counsellorui")
class NotAnsweredPages {

    private static final Logger LOG = LoggerFactory.getLogger(NotAnsweredPages.class);

    private final Pages pages;
    private final Shells shells;

    NotAnsweredPages(Pages pages, Shells shells) {
        this.pages = pages;
        this.shells = shells;
    }

    @ExceptionHandler
    ResponseEntity<String> notAnswered(NotAnswered failed, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("a page could not be made: {} {}", failed.why(), failed.getMessage());
        return switch (failed.why()) {
            case SIGN_IN -> ended(request);
            case DENIED -> page(HttpStatus.FORBIDDEN, "denied", request, response);
            case MISSING -> page(HttpStatus.NOT_FOUND, "missing", request, response);
            case NOT_UNDERSTOOD -> page(HttpStatus.BAD_REQUEST, "not-understood", request, response);
            case BUSY -> page(HttpStatus.TOO_MANY_REQUESTS, "busy", request, response);
            case AWAY -> page(HttpStatus.SERVICE_UNAVAILABLE, "away", request, response);
        };
    }

    /** To sign in is the person's choice: where the service takes no token of the issuer's, they would be sent round and round. */
    private static ResponseEntity<String> ended(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (ByScript.asks(request)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Paths.START + "?ended"))
                .build();
    }

    private ResponseEntity<String> page(
            HttpStatus status, String what, HttpServletRequest request, HttpServletResponse response) {
        String heading = "error." + what;
        return AfterPost.lead(
                request,
                pages.page(
                        status,
                        "error.jte",
                        shells.of(request, response, heading, null),
                        new ErrorPage(heading, heading + "-text", request.getRequestURI())));
    }
}
