package fi.luotsi.counsellorui.rights;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One request, and the unit's requests. */
@RestController
class RightsController {

    private static final int PAGE = 50;

    @GetMapping(Paths.REQUESTS + "/{id}")
    ResponseEntity<String> request(Visit visit, @PathVariable String id) {
        RightsRequest.Answer answer = visit.ask(RightsRequest.DOCUMENT, Map.of("id", id, "undoable", visit.mayUndo()));
        RightsRequest request = Visit.found(RightsRequest.DOCUMENT, answer.rightsRequest());
        Shell shell = visit.shell("rights.title", id, answer.undoOffer());
        return visit.page("rights/request.jte", shell, new RequestPage(request, visit, shell.moments()));
    }

    @GetMapping(Paths.REQUESTS)
    ResponseEntity<String> requests(Visit visit) {
        Filters filters = Filters.of(visit.request(), "state", "kind");
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filters.input());
        RightsRequests answer = visit.ask(RightsRequests.DOCUMENT, variables);
        Shell shell = visit.shell("rights.list");
        return visit.page(
                "rights/requests.jte",
                shell,
                new RequestsPage(
                        answer,
                        Pager.of(visit.request(), answer.rightsRequests().pageInfo()),
                        filters,
                        visit.codes("rights-request-state"),
                        visit.codes("rights-request-kind"),
                        shell.moments(),
                        shell.words()));
    }
}
