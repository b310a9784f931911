package fi.luotsi.counsellorui.lead;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A team lead's page: who has how much, what is late, and what is to be reviewed or confirmed. */
@RestController
class UnitController {

    private static final int WITHIN_DAYS = 14;

    @GetMapping(Paths.UNIT)
    ResponseEntity<String> unit(Visit visit) {
        Visit supervising = visit.forPurpose("supervision");
        Shell shell = supervising.shell("lead.title");
        Unit unit = supervising.ask(
                Unit.DOCUMENT,
                Map.of("today", shell.moments().today().plusDays(WITHIN_DAYS).toString()));
        return supervising.page("lead/unit.jte", shell, new UnitPage(unit, supervising, shell.moments()));
    }
}
