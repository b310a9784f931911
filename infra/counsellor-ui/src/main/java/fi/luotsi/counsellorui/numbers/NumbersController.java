package fi.luotsi.counsellorui.numbers;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of contacts; of the last nine months, unless others are asked for. */
@RestController
class NumbersController {

    private static final int MONTHS_BACK = 8;
    private static final List<String> DIMENSIONS =
            List.of("TOPIC", "RESULT", "CHANNEL", "HUB", "MUNICIPALITY", "MONTH");

    @GetMapping(Paths.NUMBERS)
    ResponseEntity<String> numbers(Visit visit) {
        Shell shell = visit.shell("numbers.title");
        Filters filters = Filters.of(visit.request(), "from", "to", "by");
        YearMonth now = YearMonth.from(shell.moments().today());
        String from = filters.has("from")
                ? filters.get("from")
                : now.minusMonths(MONTHS_BACK).toString();
        String to = filters.has("to") ? filters.get("to") : now.toString();
        String by = DIMENSIONS.contains(filters.get("by")) ? filters.get("by") : DIMENSIONS.getFirst();
        ContactReport report = visit.ask(ContactReport.DOCUMENT, Map.of("from", from, "to", to, "by", List.of(by)))
                .contactReport();
        return visit.page(
                "numbers/numbers.jte",
                shell,
                new NumbersPage(
                        report,
                        from,
                        to,
                        by,
                        DIMENSIONS.stream()
                                .map(each -> new Choice(each, shell.say("numbers.by-" + each.toLowerCase(Locale.ROOT))))
                                .toList()));
    }
}
