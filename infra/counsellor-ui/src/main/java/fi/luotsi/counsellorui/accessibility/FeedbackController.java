package fi.luotsi.counsellorui.accessibility;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Actions;
import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.action.Filled;
import fi.luotsi.counsellorui.page.AfterPost;
import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shells;
import fi.luotsi.counsellorui.service.Asker;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feedback on accessibility. Anybody gives it, and also of somebody who is signed in nobody is told who it is. */
@RestController
class FeedbackController {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackController.class);
    private static final String NOT_SENT = "accessibility.not-sent";

    private final Pages pages;
    private final Shells shells;
    private final Service service;
    private final Action action;
    private final AddressLimit limit;

    FeedbackController(Pages pages, Shells shells, Service service, Actions actions, AddressLimit limit) {
        this.pages = pages;
        this.shells = shells;
        this.service = service;
        this.action = actions.of("giveAccessibilityFeedback").orElseThrow();
        this.limit = limit;
    }

    @GetMapping(Paths.FEEDBACK)
    ResponseEntity<String> form(HttpServletRequest request, HttpServletResponse response) {
        FeedbackPage form = FeedbackPage.of(new LinkedMultiValueMap<>(), Shells.words(request));
        return page(HttpStatus.OK, form, request, response);
    }

    @PostMapping(Paths.FEEDBACK)
    ResponseEntity<String> give(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> typed) {
        FeedbackPage form = FeedbackPage.of(typed, Shells.words(request));
        if (!limit.lets(request.getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, form.wrong("accessibility.too-many"), request, response);
        }
        Filled filled = new Filled(action, form.typed(), Shells.words(request));
        if (!filled.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, form.wrong(filled.errors()), request, response);
        }
        Answer.Done done;
        try {
            done = Objects.requireNonNull(service.ask(
                            action.document(), Map.of("input", filled.input()), Asker.visitor(Shells.speech(request)))
                    .done());
        } catch (NotAnswered failed) {
            LOG.warn("feedback could not be sent: {} {}", failed.why(), failed.getMessage());
            return page(HttpStatus.SERVICE_UNAVAILABLE, form.wrong(NOT_SENT), request, response);
        }
        return done.userErrors().isEmpty()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(Paths.FEEDBACK_GIVEN))
                        .build()
                : page(HttpStatus.UNPROCESSABLE_CONTENT, form.refused(done.userErrors()), request, response);
    }

    @GetMapping(Paths.FEEDBACK_GIVEN)
    ResponseEntity<String> given(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(
                "accessibility/given.jte",
                shells.of(request, response, "accessibility.given", null),
                new StatementPage());
    }

    private ResponseEntity<String> page(
            HttpStatus status, FeedbackPage form, HttpServletRequest request, HttpServletResponse response) {
        return AfterPost.lead(
                request,
                pages.page(
                        status,
                        "accessibility/feedback.jte",
                        shells.withForm(request, response, "accessibility.feedback"),
                        form));
    }
}
