package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.action.Answer.Done;
import fi.luotsi.counsellorui.action.Answer.Wrong;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.signin.Unsent;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The form of every action, and the action itself. */
@RestController
class ActionController {

    /** Where a record of what a mutation answers is looked at. */
    private static final Map<String, String> PAGES = Map.of(
            "ContactPayload", Paths.CONTACTS,
            "ClientPayload", Paths.CLIENTS,
            "EpisodePayload", Paths.EPISODES,
            "ReferralPayload", Paths.REFERRALS,
            "RightsRequestPayload", Paths.REQUESTS,
            "MisuseCasePayload", Paths.AUDIT + "/cases",
            "AccessibilityFeedbackPayload", Paths.CARE + "/accessibility");

    /** After the name of a mutation: putting right what it recorded. */
    private static final String CORRECTING = ".corrects";

    private final Actions actions;
    private final Forms forms;

    ActionController(Actions actions, Forms forms) {
        this.actions = actions;
        this.forms = forms;
    }

    @GetMapping(Paths.ACTIONS + "{name}")
    ResponseEntity<String> form(
            Visit visit, @PathVariable String name, @RequestParam MultiValueMap<String, String> given) {
        Action action = action(visit, name, corrects(given));
        Optional<Map<String, List<String>>> unsent = Unsent.shownTo(visit.request());
        if (unsent.isPresent()) {
            return unsent(visit, action, unsent.get());
        }
        EntryValues.Entry corrected = corrected(visit, given);
        Map<String, List<String>> values = forms.opened(action, given, corrected, visit);
        return page(
                HttpStatus.OK,
                visit,
                action,
                forms.page(action, values, Map.of(), List.of(), List.of(), back(given), visit)
                        .telling(corrected.told()));
    }

    /** The empty form, which the browser keeps: its script puts in what belongs to a record. */
    @GetMapping(Paths.KEPT + Paths.ACTIONS + "{name}")
    ResponseEntity<String> kept(Visit visit, @PathVariable String name) {
        Action action = action(visit, name);
        if (!action.isOffline()) {
            throw new NotAnswered(NotAnswered.Why.MISSING, "no form that is kept");
        }
        return visit.page(
                "action/form.jte",
                visit.keptShell(action.title()),
                forms.page(action, Map.of(), Map.of(), List.of(), List.of(), "", visit));
    }

    @PostMapping(Paths.ACTIONS + "{name}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable String name, @RequestParam MultiValueMap<String, String> typed) {
        boolean corrects = corrects(typed);
        Action action = action(visit, name, corrects);
        if (visit.actsOtherThan(typed.getFirst("acting"))) {
            String other = visit.words().say("acting-other");
            return again(visit, action, typed, Map.of(), List.of(other), List.of());
        }
        Filled filled = new Filled(action, typed, visit.words());
        Map<String, String> errors = new LinkedHashMap<>(filled.errors());
        if (corrects
                && Objects.requireNonNullElse(typed.getFirst(Action.CORRECTION_REASON), "")
                        .isBlank()) {
            errors.put(Action.CORRECTION_REASON, visit.words().say("action.needed"));
        }
        if (!errors.isEmpty()) {
            return again(visit, action, typed, errors, List.of(), List.of());
        }
        Done done = action.done(visit, filled.input());
        return done.userErrors().isEmpty() ? onward(visit, action, done, typed) : refused(visit, action, done, typed);
    }

    private ResponseEntity<String> unsent(Visit visit, Action action, Map<String, List<String>> typed) {
        return page(
                HttpStatus.OK,
                visit,
                action,
                forms.page(
                        action,
                        typed,
                        Map.of(),
                        List.of(visit.words().say("unsent")),
                        List.of(),
                        back(new LinkedMultiValueMap<>(typed)),
                        visit));
    }

    private Action action(Visit visit, String name) {
        return action(visit, name, false);
    }

    private Action action(Visit visit, String name, boolean corrects) {
        Action action = actions.of(name).orElseThrow(() -> new NotAnswered(NotAnswered.Why.MISSING, "no such action"));
        if (!visit.may(corrects ? name + CORRECTING : name)) {
            throw new NotAnswered(NotAnswered.Why.DENIED, name);
        }
        return action;
    }

    private static ResponseEntity<String> onward(
            Visit visit, Action action, Done done, MultiValueMap<String, String> typed) {
        List<String> told = new ArrayList<>();
        told.add(visit.words().say("action.done", visit.words().say(action.title())));
        Objects.requireNonNull(done.warnings()).forEach(warning -> told.add(warning.message()));
        if (Boolean.FALSE.equals(done.upToDate())) {
            told.add(visit.words().say("action.soon"));
        }
        String asked = typed.getFirst("back");
        String to = asked != null && Paths.isOurs(asked) ? asked : ofRecord(action, done);
        return visit.goTo(to, done.id(), told);
    }

    private static String ofRecord(Action action, Done done) {
        @Nullable String page = PAGES.get(action.payload());
        return page == null || done.id() == null ? Paths.MY_DAY : page + "/" + done.id();
    }

    private ResponseEntity<String> refused(Visit visit, Action action, Done done, MultiValueMap<String, String> typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<String> whole = new ArrayList<>();
        for (Wrong wrong : done.userErrors()) {
            Optional<Field> field = field(action, wrong.path());
            if (field.isPresent() && field.get().kind() != Kind.ID) {
                errors.putIfAbsent(field.get().path(), wrong.message());
            } else {
                whole.add(wrong.message());
            }
        }
        List<Meanwhile.Entry> meanwhile = List.of();
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>(typed);
        if (done.userErrors().stream().anyMatch(wrong -> wrong.code().equals("CONFLICT"))) {
            meanwhile = meanwhile(visit, action, typed);
            Meanwhile.Entry.latest(meanwhile).ifPresent(latest -> again.set(version(typed), String.valueOf(latest)));
        }
        return again(visit, action, again, errors, whole, meanwhile);
    }

    private static Optional<Field> field(Action action, List<String> path) {
        String whole = String.join(".", path);
        String list = path.isEmpty() ? "" : path.getFirst();
        return action.fields().stream()
                .filter(field -> field.path().equals(whole)
                        || (field.many() && field.path().equals(list)))
                .findFirst();
    }

    /** What was recorded of the record since the form was opened. */
    private static List<Meanwhile.Entry> meanwhile(Visit visit, Action action, MultiValueMap<String, String> typed) {
        String version = Objects.requireNonNullElse(typed.getFirst(version(typed)), "0");
        return action.fields().stream()
                .filter(field -> field.kind() == Kind.ID && !field.path().equals("commandId"))
                .map(field -> typed.getFirst(field.path()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(record -> Meanwhile.after(visit, record, Integer.parseInt(version)))
                .orElse(List.of());
    }

    private static boolean corrects(MultiValueMap<String, String> typed) {
        return !Objects.requireNonNullElse(typed.getFirst(Action.CORRECTED_ENTRY), "")
                .isBlank();
    }

    /** The field that says which version of the record its page showed. */
    private static String version(MultiValueMap<String, String> typed) {
        return corrects(typed) ? Action.CORRECTED_VERSION : "expectedVersion";
    }

    private ResponseEntity<String> again(
            Visit visit,
            Action action,
            MultiValueMap<String, String> typed,
            Map<String, String> errors,
            List<String> whole,
            List<Meanwhile.Entry> meanwhile) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                visit,
                action,
                forms.page(action, typed, errors, whole, meanwhile, back(typed), visit)
                        .telling(corrected(visit, typed).told()));
    }

    /** The entry that is put right; of anything else, one without values. */
    private static EntryValues.Entry corrected(Visit visit, MultiValueMap<String, String> typed) {
        if (!corrects(typed)) {
            return EntryValues.Entry.NONE;
        }
        String idField = Objects.requireNonNullElse(typed.getFirst("idField"), "");
        String record = Objects.requireNonNullElse(typed.getFirst(idField), "");
        String entry = Objects.requireNonNullElse(typed.getFirst(Action.CORRECTED_ENTRY), "");
        return EntryValues.of(visit, record, entry);
    }

    private static ResponseEntity<String> page(HttpStatus status, Visit visit, Action action, FormPage page) {
        Shell shell = visit.shell(page.corrects() ? "action.correct" : action.title());
        return visit.page(status, "action/form.jte", shell, page);
    }

    private static String back(MultiValueMap<String, String> given) {
        String asked = given.getFirst("back");
        return asked != null && Paths.isOurs(asked) ? asked : "";
    }
}
