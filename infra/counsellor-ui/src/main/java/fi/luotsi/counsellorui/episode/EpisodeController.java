package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Live;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One episode, and caseloads. */
@RestController
class EpisodeController {

    private static final int PAGE = 50;
    private static final String USUAL = "URGENT_FIRST";

    private static final List<String> SORTS = List.of(
            USUAL, "DUE_FIRST", "OPENED_NEWEST_FIRST", "OPENED_OLDEST_FIRST", "CHANGED_NEWEST_FIRST", "CLIENT_NAME");

    @GetMapping(Paths.EPISODES + "/{id}")
    ResponseEntity<String> episode(Visit visit, @PathVariable String id) {
        Episode.Answer answer = visit.ask(
                Episode.DOCUMENT, Map.of("id", id, "casework", visit.may("obligations"), "undoable", visit.mayUndo()));
        Episode episode = Visit.found(Episode.DOCUMENT, answer.episode());
        Shell shell = visit.shell("episode.title", id, answer.undoOffer());
        return visit.page("episode/episode.jte", shell, new EpisodePage(episode, visit, shell.moments()));
    }

    @GetMapping(Paths.EPISODES)
    ResponseEntity<String> caseload(Visit visit) {
        Map<String, Object> filter = Filters.of(visit.request(), "state").input();
        if (visit.request().getParameter("state") == null) {
            filter.put("state", "open");
        }
        boolean unitWide = visit.request().getParameter("unitWide") != null;
        String asked = Filters.of(visit.request(), "sort").get("sort");
        // by name it orders one's own caseload alone
        String sort = SORTS.contains(asked) && !(unitWide && asked.equals("CLIENT_NAME")) ? asked : USUAL;
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filter);
        List<String> lists = List.of(unitWide ? "UNIT_CASELOAD" : "MY_CASELOAD");
        variables.put("lists", lists);
        variables.put("unitWide", unitWide);
        variables.put("sort", sort);
        Caseload answer = visit.ask(Caseload.DOCUMENT, variables);
        Shell shell = visit.shell("episode.list");
        return visit.page(
                "episode/caseload.jte",
                shell,
                new CaseloadPage(
                        answer,
                        new Live(lists, answer.state()),
                        Pager.of(visit.request(), answer.caseload().pageInfo()),
                        new Filters(Map.of("state", String.valueOf(filter.getOrDefault("state", "")))),
                        unitWide,
                        visit.codes("episode-state"),
                        SORTS.stream()
                                .map(each -> new Choice(
                                        each,
                                        shell.say("episode.sort-"
                                                + each.toLowerCase(Locale.ROOT).replace('_', '-'))))
                                .toList(),
                        sort));
    }
}
