package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.action.Meanwhile;
import fi.luotsi.counsellorui.answer.ToldOutside;
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
        ContactToCorrect.Answer answer = visit.ask(ContactToCorrect.DOCUMENT, Map.of("id", id));
        ContactToCorrect contact = Visit.found(ContactToCorrect.DOCUMENT, answer.contact());
        ContactToCorrect.Entry entry =
                answer.received().orElseThrow(() -> new NotAnswered(NotAnswered.Why.DENIED, "nothing to correct"));
        Optional<Map<String, List<String>>> unsent = Unsent.shownTo(visit.request());
        NewContactPage form = unsent.isPresent()
                ? shown(visit, unsent.get(), Map.of(), List.of(visit.words().say("unsent")))
                : shown(visit, recorded(contact, entry), Map.of(), List.of());
        return page(HttpStatus.OK, visit, new CorrectContactPage(id, form, entry.told(), List.of()));
    }

    private static Map<String, List<String>> recorded(ContactToCorrect contact, ContactToCorrect.Entry entry) {
        Map<String, List<String>> values = new LinkedHashMap<>(contact.values());
        values.put("contactId", List.of(contact.id()));
        values.put(Action.CORRECTED_ENTRY, List.of(String.valueOf(entry.entry())));
        values.put(Action.CORRECTED_VERSION, List.of(String.valueOf(entry.version())));
        return values;
    }

    @PostMapping(PATH)
    ResponseEntity<String> correct(
            Visit visit, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        if (visit.actsOtherThan(typed.getFirst("acting"))) {
            String other = visit.words().say("acting-other");
            return again(visit, id, shown(visit, typed, Map.of(), List.of(other)), List.of());
        }
        Action action = forms.receiving();
        NewContactForm form = new NewContactForm(action, typed, visit.words(), clock);
        Map<String, String> errors = new LinkedHashMap<>(form.errors());
        if (ContactForms.first(typed, Action.CORRECTION_REASON).isEmpty()) {
            errors.put(Action.CORRECTION_REASON, visit.words().say("action.needed"));
        }
        if (!errors.isEmpty()) {
            return again(visit, id, shown(visit, typed, errors, List.of()), List.of());
        }
        Answer.Done done = action.done(visit, form.input());
        return done.userErrors().isEmpty()
                ? visit.goTo(
                        Paths.CONTACTS + "/" + id, id, List.of(visit.words().say("contact.corrected")))
                : refused(visit, id, typed, done);
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
        return again(visit, id, shown(visit, again, refused.errors(), refused.whole()), meanwhile);
    }

    private NewContactPage shown(
            Visit visit, Map<String, List<String>> values, Map<String, String> errors, List<String> whole) {
        return forms.page(visit, values, errors, whole, null, List.of());
    }

    private static ResponseEntity<String> again(
            Visit visit, String id, NewContactPage form, List<Meanwhile.Entry> meanwhile) {
        List<ToldOutside> told = visit.ask(ContactToCorrect.DOCUMENT, Map.of("id", id))
                .received()
                .map(ContactToCorrect.Entry::told)
                .orElse(List.of());
        return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, new CorrectContactPage(id, form, told, meanwhile));
    }

    private static ResponseEntity<String> page(HttpStatus status, Visit visit, CorrectContactPage page) {
        return visit.page(status, "contact/correct.jte", visit.shell("contact.correct"), page);
    }
}
