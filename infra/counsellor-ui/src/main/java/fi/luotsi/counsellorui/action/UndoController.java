package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Undoes what the person did last, from the page that told them of it; they are led back there, or to their day where nothing is left. */
@RestController
class UndoController {

    private static final String UNDOING = "undoIn";

    /** The service's code for what was sent twice. */
    private static final String UNDONE = "ALREADY_UNDONE";

    private final Actions actions;

    UndoController(Actions actions) {
        this.actions = actions;
    }

    /** A page that answers the form is looked at here; there is nothing else to see. */
    @GetMapping(Paths.ACTIONS + "{name}" + Paths.UNDO)
    ResponseEntity<String> nothing(Visit visit) {
        return visit.goTo(Paths.MY_DAY);
    }

    @PostMapping(Paths.ACTIONS + "{name}" + Paths.UNDO)
    ResponseEntity<String> undo(
            Visit visit,
            @PathVariable String name,
            @RequestParam String commandId,
            @RequestParam String id,
            @RequestParam int version,
            @RequestParam boolean whole,
            @RequestParam String back) {
        Action action = actions.of(name)
                .filter(_ -> name.startsWith(UNDOING))
                .orElseThrow(() -> new NotAnswered(NotAnswered.Why.MISSING, "no such action"));
        if (!visit.may(name)) {
            throw new NotAnswered(NotAnswered.Why.DENIED, name);
        }
        Answer.Done done = action.done(visit, Map.of("commandId", commandId, record(action), id, "version", version));
        String page = Paths.isOurs(back) ? back : Paths.MY_DAY;
        List<String> told = new ArrayList<>();
        if (!done.userErrors().isEmpty()) {
            done.userErrors().forEach(wrong -> told.add(wrong.message()));
            boolean gone = whole
                    && done.userErrors().stream().anyMatch(wrong -> wrong.code().equals(UNDONE));
            return visit.goTo(gone ? Paths.MY_DAY : page, null, told);
        }
        told.add(visit.words().say("action.undone"));
        if (Boolean.FALSE.equals(done.upToDate())) {
            told.add(visit.words().say("action.soon"));
        }
        return visit.goTo(whole ? Paths.MY_DAY : page, null, told);
    }

    private static String record(Action action) {
        return action.fields().stream()
                .filter(field -> field.kind() == Kind.ID && !field.path().equals("commandId"))
                .map(Field::path)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(action.name() + " names no record"));
    }
}
