package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Feedback on accessibility, as administrators read and answer it. */
@RestController
class FeedbackCareController {

    private static final int PAGE = 50;
    private static final String LATEST = "NEWEST_FIRST";

    @GetMapping(Paths.CARE + "/accessibility")
    ResponseEntity<String> all(Visit visit) {
        Filters filters = Filters.of(visit.request(), "state");
        boolean latest = LATEST.equals(visit.request().getParameter("sort"));
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filters.input());
        variables.put("sort", latest ? LATEST : "OLDEST_FIRST");
        AccessibilityFeedbacks answer = visit.ask(AccessibilityFeedbacks.DOCUMENT, variables);
        Shell shell = visit.shell("care.feedback");
        return visit.page(
                "care/feedbacks.jte",
                shell,
                new FeedbacksPage(
                        answer,
                        Pager.of(
                                visit.request(), answer.accessibilityFeedbacks().pageInfo()),
                        filters,
                        visit.codes("accessibility-feedback-state"),
                        List.of(new Choice(LATEST, shell.say("care.latest-first"))),
                        latest ? LATEST : "",
                        shell.moments(),
                        shell.words()));
    }

    @GetMapping(Paths.CARE + "/accessibility/{id}")
    ResponseEntity<String> one(Visit visit, @PathVariable String id) {
        AccessibilityFeedback feedback = visit.askFor(
                AccessibilityFeedback.DOCUMENT, Map.of("id", id), AccessibilityFeedback.Answer::accessibilityFeedback);
        Shell shell = visit.shell("care.feedback-one");
        return visit.page("care/feedback.jte", shell, new FeedbackPage(feedback, shell, visit));
    }
}
