package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Histories, logs, suspected uses and their cases, and proofs. */
@RestController
class OversightController {

    private static final int PAGE = 50;

    /** Where a person begins who looks after how data are used. */
    @GetMapping(Paths.AUDIT)
    ResponseEntity<String> begin(Visit visit) {
        return proof(visit);
    }

    @GetMapping(Paths.AUDIT + "/history/{id}")
    ResponseEntity<String> history(Visit visit, @PathVariable String id) {
        Filters order = Filters.of(visit.request(), "sort");
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("id", id);
        variables.put("sort", order.get("sort").equals("NEWEST_FIRST") ? "NEWEST_FIRST" : "OLDEST_FIRST");
        History answer = visit.ask(History.DOCUMENT, variables);
        if (answer.history().totalCount() == 0) {
            throw new NotAnswered(NotAnswered.Why.MISSING, "History");
        }
        return visit.page(
                "oversight/history.jte",
                visit.shell("oversight.history"),
                new LogPage<>(
                        answer,
                        Pager.of(visit.request(), answer.history().pageInfo()),
                        order,
                        id,
                        List.of(),
                        List.of()));
    }

    @GetMapping(Paths.AUDIT + "/uses")
    ResponseEntity<String> uses(Visit asked) {
        Visit visit = asked.forPurpose("supervision");
        Filters filters = Filters.of(visit.request(), "client", "actor", "unit", "outcome");
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filters.input());
        Uses answer = visit.ask(Uses.DOCUMENT, variables);
        return visit.page(
                "oversight/uses.jte",
                visit.shell("oversight.uses"),
                new LogPage<>(
                        answer,
                        Pager.of(visit.request(), answer.uses().pageInfo()),
                        filters,
                        "",
                        visit.codes("unit"),
                        visit.codes("use-outcome")));
    }

    @GetMapping(Paths.AUDIT + "/disclosures")
    ResponseEntity<String> disclosures(Visit asked) {
        Visit visit = asked.forPurpose("supervision");
        Filters filters = Filters.of(visit.request(), "client", "unit", "basis");
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filters.input());
        Disclosures answer = visit.ask(Disclosures.DOCUMENT, variables);
        return visit.page(
                "oversight/disclosures.jte",
                visit.shell("oversight.disclosures"),
                new LogPage<>(
                        answer,
                        Pager.of(visit.request(), answer.disclosures().pageInfo()),
                        filters,
                        "",
                        visit.codes("unit"),
                        visit.codes("disclosure-basis")));
    }

    @GetMapping(Paths.AUDIT + "/suspicions")
    ResponseEntity<String> suspicions(Visit asked) {
        Visit visit = asked.forPurpose("supervision");
        List<String> grounds =
                List.of(Objects.requireNonNullElse(visit.request().getParameterValues("grounds"), new String[0]));
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("grounds", grounds);
        Suspicions answer = visit.ask(Suspicions.DOCUMENT, variables);
        return visit.page(
                "oversight/suspicions.jte",
                visit.shell("oversight.suspicions"),
                new SuspicionsPage(
                        answer.suspectedUses(),
                        Pager.of(visit.request(), answer.suspectedUses().pageInfo()),
                        visit.codes("misuse-ground"),
                        grounds,
                        visit));
    }

    @GetMapping(Paths.AUDIT + "/cases/{id}")
    ResponseEntity<String> misuse(Visit asked, @PathVariable String id) {
        Visit visit = asked.forPurpose("supervision");
        MisuseCase misuse = visit.askFor(MisuseCase.DOCUMENT, Map.of("id", id), MisuseCase.Answer::misuseCase);
        return visit.page("oversight/case.jte", visit.shell("oversight.case"), new CasePage(misuse, visit));
    }

    private static ResponseEntity<String> proof(Visit visit) {
        Proof answer = visit.ask(Proof.DOCUMENT, Map.of("audit", visit.may("supervisionPacks")));
        return visit.page("oversight/proof.jte", visit.shell("oversight.title"), new ProofPage(answer, visit));
    }
}
