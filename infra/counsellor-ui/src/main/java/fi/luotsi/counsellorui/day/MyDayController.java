package fi.luotsi.counsellorui.day;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
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
        List<String> lists = lists(visit);
        MyDay day = visit.ask(
                MyDay.DOCUMENT,
                Map.of(
                        "me", visit.person().id(),
                        "midnight", shell.moments().midnight(),
                        "casework", visit.may("caseload"),
                        "contacts", visit.may("receiveContact"),
                        "feedback", visit.may("answerAccessibilityFeedback"),
                        "live", !lists.isEmpty(),
                        "lists", lists));
        return visit.page("day/my-day.jte", shell, new MyDayPage(day, lists, shell.moments(), shell.words()));
    }

    /** Those on the page, as the service names them. */
    private static List<String> lists(Visit visit) {
        List<String> lists = new ArrayList<>();
        if (visit.may("caseload")) {
            lists.addAll(List.of("MY_OBLIGATIONS", "MY_CASELOAD", "REFERRALS_RECEIVED", "REFERRALS_SENT"));
        }
        if (visit.may("receiveContact")) {
            lists.add("MY_CONTACTS_TODAY");
        }
        return lists;
    }
}
