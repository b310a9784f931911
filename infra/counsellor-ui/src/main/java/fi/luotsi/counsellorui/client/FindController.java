package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Actions;
import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.action.Forms;
import fi.luotsi.counsellorui.action.Kind;
import fi.luotsi.counsellorui.action.Shown;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.visit.Visit;
import fi.luotsi.kernel.id.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds a person among all units' clients, and registers whom it does not find. What is looked for stands in no address. */
@RestController
class FindController {

    private static final List<String> FIELDS =
            List.of("familyName", "givenName", "birthDate", "identityCode", "onlyName");

    private final Action registration;
    private final Forms forms;

    FindController(Actions actions, Forms forms) {
        this.registration = actions.of("registerClient").orElseThrow();
        this.forms = forms;
    }

    @GetMapping(Paths.FIND)
    ResponseEntity<String> form(Visit visit, @RequestParam(defaultValue = "") String contact) {
        return page(HttpStatus.OK, visit, contact, Map.of(), List.of(), null);
    }

    @PostMapping(Paths.FIND)
    ResponseEntity<String> search(Visit visit, @RequestParam Map<String, String> given) {
        String contact = given.getOrDefault("contact", "");
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            String value = given.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                typed.put(field, value);
            }
        });
        if (typed.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    contact,
                    typed,
                    List.of(visit.words().say("client.search-for-whom")),
                    null);
        }
        try {
            Search found = visit.ask(Search.DOCUMENT, Map.of("input", typed)).searchClients();
            return page(HttpStatus.OK, visit, contact, typed, List.of(), found);
        } catch (NotAnswered refused) {
            if (refused.why() != NotAnswered.Why.NOT_UNDERSTOOD
                    || refused.said().isEmpty()) {
                throw refused;
            }
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, contact, typed, refused.said(), null);
        }
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            String contact,
            Map<String, String> typed,
            List<String> wrong,
            @Nullable Search found) {
        return visit.page(
                status,
                "client/find.jte",
                visit.shell("client.find"),
                new FindPage(
                        contact,
                        typed,
                        wrong,
                        found,
                        match -> deeds(visit, contact, match),
                        found == null ? Map.of() : hidden(contact, found),
                        found == null || !visit.may("registerClient") ? List.of() : registration(visit, typed)));
    }

    private static List<Deed> deeds(Visit visit, String contact, Search.Match match) {
        List<Deed> deeds = new ArrayList<>();
        if (!contact.isEmpty()) {
            deeds.addAll(Deeds.from(visit)
                    .onward()
                    .of("contactId", contact)
                    .with("clientId", match.clientId())
                    .to("linkContact"));
        }
        deeds.add(new Deed(Paths.CLIENTS + "/" + match.clientId(), visit.words().say("client.open")));
        deeds.addAll(Deeds.from(visit)
                .with("back", Paths.CLIENTS + "/" + match.clientId())
                .of("clientId", match.clientId())
                .to("openInEmergency"));
        return deeds;
    }

    private static Map<String, String> hidden(String contact, Search found) {
        Map<String, String> hidden = new LinkedHashMap<>();
        String client = Ids.next().toString();
        hidden.put("commandId", Ids.next().toString());
        hidden.put("clientId", client);
        hidden.put("search", found.searchId());
        hidden.put(
                "back",
                contact.isEmpty() ? "" : Paths.ACTIONS + "linkContact?contactId=" + contact + "&clientId=" + client);
        return hidden;
    }

    /** The form of a registration, with what was looked for in it. */
    private List<Shown> registration(Visit visit, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name.family", typed.getOrDefault("familyName", ""));
        values.put("name.given", typed.getOrDefault("givenName", typed.getOrDefault("onlyName", "")));
        values.put("birthDate", typed.getOrDefault("birthDate", ""));
        values.put("identityCode", typed.getOrDefault("identityCode", ""));
        return registration.said().stream()
                .filter(field -> field.kind() != Kind.ID)
                .map(field -> forms.shown(
                        registration, field, List.of(values.getOrDefault(field.path(), "")), Map.of(), visit))
                .toList();
    }
}
