package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Actions;
import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.action.Answer.Wrong;
import fi.luotsi.counsellorui.action.Field;
import fi.luotsi.counsellorui.action.Forms;
import fi.luotsi.counsellorui.answer.Chain;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Visit;
import fi.luotsi.kernel.id.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a contact from a client whose it was not, with a choice for everything that started from it. */
@RestController
class UnlinkController {

    private static final String UNLINK = "unlinkContact";
    private static final String PATH = Paths.CONTACTS + "/{id}/unlink";

    private final Action action;
    private final Forms forms;

    UnlinkController(Actions actions, Forms forms) {
        this.action = actions.of(UNLINK).orElseThrow();
        this.forms = forms;
    }

    @GetMapping(PATH)
    ResponseEntity<String> form(Visit visit, @PathVariable String id) {
        return page(HttpStatus.OK, visit, id, Map.of(), Map.of(), List.of());
    }

    @PostMapping(PATH)
    ResponseEntity<String> unlink(
            Visit visit, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        String reason = first(typed, "reason");
        if (reason.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    id,
                    typed,
                    Map.of("reason", visit.words().say("action.choose")),
                    List.of());
        }
        Unlinking started = started(visit, id);
        List<Map<String, String>> choices = new ArrayList<>();
        for (Chain chain : started.chains()) {
            String becomes = first(typed, "becomes." + chain.id());
            if (!becomes.isEmpty()) {
                choices.add(Map.of("referral", chain.id(), "becomes", becomes));
            }
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("commandId", first(typed, "commandId"));
        input.put("contactId", id);
        input.put("reason", reason);
        input.put("referrals", choices);
        Answer.Done done = action.done(visit, input);
        if (!done.userErrors().isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    id,
                    typed,
                    Map.of(),
                    done.userErrors().stream().map(Wrong::message).toList());
        }
        return visit.goTo(
                Paths.CONTACTS + "/" + id,
                visit.words().say("action.done", visit.words().say(action.title())));
    }

    private static Unlinking started(Visit visit, String id) {
        return visit.askFor(Unlinking.DOCUMENT, Map.of("id", id), Unlinking.Answer::unlinking);
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            String id,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            List<String> whole) {
        Field reason = action.fields().stream()
                .filter(field -> field.path().equals("reason"))
                .findFirst()
                .orElseThrow();
        Unlinking started = started(visit, id);
        Map<String, String> becomes = new HashMap<>();
        started.chains().forEach(chain -> becomes.put(chain.id(), first(typed, "becomes." + chain.id())));
        String commandId = first(typed, "commandId");
        return visit.page(
                status,
                "contact/unlink.jte",
                visit.shell("contact.unlink"),
                new UnlinkPage(
                        id,
                        commandId.isEmpty() ? Ids.next().toString() : commandId,
                        started,
                        forms.shown(action, reason, List.of(first(typed, "reason")), errors, visit),
                        visit.codes("unlinked-record"),
                        becomes,
                        whole));
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return Objects.requireNonNullElse(typed.get(name), List.of("")).getFirst();
    }
}
