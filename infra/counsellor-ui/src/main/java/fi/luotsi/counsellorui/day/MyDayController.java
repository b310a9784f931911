package fi.luotsi.counsellorui.day;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the person today: what is due first, then open matters, referrals that wait, and the day's contacts. */
@RestController
class MyDayController {

    @GetMapping(Paths.MY_DAY)
    ResponseEntity<String> myDay(Visit visit) {
        Shell shell = visit.shell("day.title");
        MyDay day = visit.ask(
                MyDay.DOCUMENT,
                Map.of(
                        "me", visit.person().id(),
                        "midnight", shell.moments().midnight(),
                        "casework", visit.may("caseload"),
                        "contacts", visit.may("receiveContact"),
                        "feedback", visit.may("answerAccessibilityFeedback")));
        return visit.page("day/my-day.jte", shell, new MyDayPage(day, shell.moments(), shell.words()));
    }
}
