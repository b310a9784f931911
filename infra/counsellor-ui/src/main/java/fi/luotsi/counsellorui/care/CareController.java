package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An administrator's pages. */
@RestController
class CareController {

    private static final int PAGE = 50;

    @GetMapping(Paths.CARE)
    ResponseEntity<String> care(Visit visit) {
        Care care = visit.ask(Care.DOCUMENT, Map.of("administration", visit.may("keys")));
        return visit.page("care/care.jte", visit.shell("care.title"), new CarePage(care, visit));
    }

    @GetMapping(Paths.CARE + "/read-models")
    ResponseEntity<String> readModels(Visit visit) {
        ReadModels answer = visit.ask(ReadModels.DOCUMENT, Pager.variables(visit.request(), PAGE));
        return visit.page(
                "care/read-models.jte",
                visit.shell("care.read-models"),
                new ReadModelsPage(
                        answer,
                        Pager.of(visit.request(), answer.frozenDocuments().pageInfo()),
                        visit));
    }

    @GetMapping(Paths.CARE + "/grants")
    ResponseEntity<String> grants(Visit asked) {
        Visit visit = asked.forPurpose("supervision");
        Filters filters = Filters.of(visit.request(), "role", "unit", "person");
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filters.input());
        Grants answer = visit.ask(Grants.DOCUMENT, variables);
        return visit.page(
                "care/grants.jte",
                visit.shell("care.grants"),
                new GrantsPage(
                        answer,
                        Pager.of(visit.request(), answer.accessGrants().pageInfo()),
                        filters,
                        visit.codes("role"),
                        visit.codes("unit"),
                        visit));
    }
}
