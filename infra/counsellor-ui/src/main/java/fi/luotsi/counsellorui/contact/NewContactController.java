package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Actions;
import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.signin.Unsent;
import fi.luotsi.counsellorui.visit.Visit;
import fi.luotsi.kernel.identifying.Finding;
import fi.luotsi.kernel.identifying.IdentifyingText;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A new contact: one page and one request. */
@RestController
class NewContactController {

    private final Actions actions;
    private final ContactForms forms;
    private final Clock clock;

    NewContactController(Actions actions, ContactForms forms, Clock clock) {
        this.actions = actions;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(Paths.NEW_CONTACT)
    ResponseEntity<String> form(Visit visit) {
        Optional<Map<String, List<String>>> unsent = Unsent.shownTo(visit.request());
        if (unsent.isPresent()) {
            return page(
                    HttpStatus.OK,
                    visit,
                    unsent.get(),
                    Map.of(),
                    List.of(visit.words().say("unsent")),
                    null);
        }
        @Nullable SameCaller same = same(visit, visit.request().getParameter("same"), today());
        Map<String, List<String>> values =
                Remembered.withUsual(same == null ? Remembered.of(visit.request()) : same.values());
        // of the same caller it is known, and was asked
        return page(HttpStatus.OK, visit, same == null ? withBefore(values) : values, Map.of(), List.of(), same);
    }

    private static Map<String, List<String>> withBefore(Map<String, List<String>> values) {
        return Remembered.asBefore(values, Remembered.derivable());
    }

    /** The empty form, which the browser keeps: it names nobody. */
    @GetMapping(Paths.KEPT + Paths.NEW_CONTACT)
    ResponseEntity<String> kept(Visit visit) {
        Map<String, List<String>> usual = Remembered.withUsual(Remembered.of(visit.request()));
        return visit.page(
                "contact/new.jte",
                visit.keptShell("contact.new"),
                forms.page(visit, withBefore(usual), Map.of(), List.of(), null, List.of()));
    }

    @PostMapping(Paths.NEW_CONTACT)
    ResponseEntity<String> receive(Visit visit, @RequestParam MultiValueMap<String, String> typed) {
        Action action = forms.action(visit);
        @Nullable SameCaller same = same(visit, typed.getFirst("same"), opened(typed));
        if (visit.actsOtherThan(typed.getFirst("acting"))) {
            String other = visit.words().say("acting-other");
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, typed, Map.of(), List.of(other), same);
        }
        NewContactForm form = new NewContactForm(action, typed, visit.words(), clock);
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, typed, form.errors(), List.of(), same);
        }
        Answer.Done done = action.done(visit, form.input());
        if (!done.userErrors().isEmpty()) {
            return refused(visit, typed, done, same);
        }
        String contact = Objects.requireNonNull(done.id());
        List<String> told = new ArrayList<>(List.of(visit.words().say("contact.saved")));
        Objects.requireNonNull(done.warnings()).forEach(warning -> told.add(warning.message()));
        if (same != null && same.client() != null && visit.may("linkContact")) {
            actions.of("linkContact")
                    .orElseThrow()
                    .done(
                            visit,
                            Map.of(
                                    "commandId", ContactForms.id(typed, "linkId"),
                                    "contactId", contact,
                                    "clientId", same.client().id()))
                    .userErrors()
                    .forEach(wrong -> told.add(wrong.message()));
        }
        ResponseEntity<String> onward = visit.goTo(Paths.CONTACTS + "/" + contact, contact, told);
        Map<String, List<String>> remembered = new LinkedHashMap<>(typed);
        typed.getOrDefault("topic", List.of()).stream()
                .findFirst()
                .ifPresent(topic -> remembered.put("result", typed.getOrDefault("result." + topic, List.of())));
        return ResponseEntity.status(onward.getStatusCode())
                .headers(onward.getHeaders())
                .header(
                        HttpHeaders.SET_COOKIE,
                        Remembered.cookie(remembered, visit.request().isSecure()))
                .body(onward.getBody());
    }

    /** What in a note tells who somebody is, while it is being typed: kinds and places, in UTF-16 units from 0. */
    @PostMapping(Paths.CONTACTS + "/check")
    List<Found> check(Visit visit, @RequestParam String note) {
        return IdentifyingText.findings(note).stream()
                .map(finding -> found(finding, visit))
                .toList();
    }

    /** Something that tells who somebody is. */
    record Found(int start, int end, String message) {}

    private static Found found(Finding finding, Visit visit) {
        String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Found(
                finding.start(),
                finding.end(),
                visit.words().say("contact.tells-" + kind, finding.start() + 1, finding.end()));
    }

    private ResponseEntity<String> refused(
            Visit visit, MultiValueMap<String, String> typed, Answer.Done done, @Nullable SameCaller same) {
        ContactForms.Refused refused = forms.refused(done);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, typed, refused.errors(), refused.whole(), same);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FinnishTime.ZONE));
    }

    /** The day on which a form was opened: what waited on a device may come on another. */
    private LocalDate opened(MultiValueMap<String, String> typed) {
        try {
            return Moments.day(OffsetDateTime.parse(ContactForms.first(typed, "opened")));
        } catch (DateTimeException _) {
            return today();
        }
    }

    /** A contact of the worker's own, of that day; no other is the same caller's again. */
    private @Nullable SameCaller same(Visit visit, @Nullable String id, LocalDate day) {
        if (id == null || id.isBlank()) {
            return null;
        }
        SameCaller same = visit.askFor(SameCaller.DOCUMENT, Map.of("id", id), SameCaller.Answer::contact);
        return Moments.day(same.receivedAt()).equals(day)
                        && same.receivedBy().equals(visit.person().id())
                ? same
                : null;
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            Map<String, List<String>> values,
            Map<String, String> errors,
            List<String> whole,
            @Nullable SameCaller same) {
        Shell shell = visit.shell("contact.new");
        return visit.page(
                status, "contact/new.jte", shell, forms.page(visit, values, errors, whole, same, today(visit, shell)));
    }

    private static List<TodaysContacts.Row> today(Visit visit, Shell shell) {
        return visit.ask(
                        TodaysContacts.DOCUMENT,
                        Map.of(
                                "me",
                                visit.person().id(),
                                "midnight",
                                shell.moments().midnight()))
                .contacts()
                .nodes();
    }
}
