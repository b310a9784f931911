package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.action.Meanwhile;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.signin.Unsent;
import fi.luotsi.counsellorui.visit.Visit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts right what was recorded of a contact: the same form, with what stands in it, and why it was wrong. */
@RestController
class CorrectContactController {

    /** What the form does not show to the second, and sends along as it was. */
    static final List<String> EXACT = List.of("exact.receivedAt", "exact.answeredAt", "exact.endedAt");

    private static final String PATH = Paths.CONTACTS + "/{id}/correct";

    private final ContactForms forms;
    private final Clock clock;

    CorrectContactController(ContactForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> form(Visit visit, @PathVariable String id) {
        Optional<Map<String, List<String>>> unsent = Unsent.shownTo(visit.request());
        return unsent.isPresent()
                ? page(
                        HttpStatus.OK,
                        visit,
                        id,
                        unsent.get(),
                        Map.of(),
                        List.of(visit.words().say("unsent")))
                : page(HttpStatus.OK, visit, id, recorded(visit, id), Map.of(), List.of());
    }

    private static Map<String, List<String>> recorded(Visit visit, String id) {
        ContactToCorrect.Answer answer = visit.ask(ContactToCorrect.DOCUMENT, Map.of("id", id));
        ContactToCorrect contact = Visit.found(ContactToCorrect.DOCUMENT, answer.contact());
        String entry = answer.correctable().stream()
                .filter(each -> each.mutations().contains("receiveContact"))
                .map(each -> String.valueOf(each.entry()))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(NotAnswered.Why.DENIED, "nothing to correct"));
        Map<String, List<String>> values = new LinkedHashMap<>(contact.values());
        values.put("contactId", List.of(id));
        values.put(Action.CORRECTED_ENTRY, List.of(entry));
        values.put("corrects.expectedVersion", List.of(String.valueOf(contact.version())));
        return values;
    }

    @PostMapping(PATH)
    ResponseEntity<String> correct(
            Visit visit, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        if (visit.actsOtherThan(typed.getFirst("acting"))) {
            String other = visit.words().say("acting-other");
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, id, typed, Map.of(), List.of(other));
        }
        Action action = forms.receiving();
        NewContactForm form = new NewContactForm(action, typed, visit.words(), clock);
        Map<String, String> errors = new LinkedHashMap<>(form.errors());
        if (ContactForms.first(typed, Action.CORRECTION_REASON).isEmpty()) {
            errors.put(Action.CORRECTION_REASON, visit.words().say("action.needed"));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, id, typed, errors, List.of());
        }
        Answer.Done done = action.done(visit, form.input());
        if (!done.userErrors().isEmpty()) {
            return refused(visit, id, typed, done);
        }
        return visit.goTo(Paths.CONTACTS + "/" + id, id, List.of(visit.words().say("contact.corrected")));
    }

    /** Of what others recorded since it was opened, the form is shown once more with that above it. */
    private ResponseEntity<String> refused(
            Visit visit, String id, MultiValueMap<String, String> typed, Answer.Done done) {
        ContactForms.Refused refused = forms.refused(done);
        List<Meanwhile.Entry> meanwhile = List.of();
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>(typed);
        if (done.userErrors().stream().anyMatch(wrong -> wrong.code().equals("CONFLICT"))) {
            int seen = Integer.parseInt(ContactForms.first(typed, Action.CORRECTED_VERSION));
            meanwhile = Meanwhile.after(visit, id, seen);
            Meanwhile.Entry.latest(meanwhile)
                    .ifPresent(latest -> again.set(Action.CORRECTED_VERSION, String.valueOf(latest)));
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, id, again, refused.errors(), refused.whole(), meanwhile);
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            String id,
            Map<String, List<String>> values,
            Map<String, String> errors,
            List<String> whole) {
        return page(status, visit, id, values, errors, whole, List.of());
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            String id,
            Map<String, List<String>> values,
            Map<String, String> errors,
            List<String> whole,
            List<Meanwhile.Entry> meanwhile) {
        return visit.page(
                status,
                "contact/correct.jte",
                visit.shell("contact.correct"),
                new CorrectContactPage(id, forms.page(visit, values, errors, whole, null, List.of()), meanwhile));
    }
}
