package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.page.Filters;
import fi.luotsi.counsellorui.page.Pager;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One contact, and the unit's contacts. */
@RestController
class ContactController {

    private static final int PAGE = 50;

    @GetMapping(Paths.CONTACTS + "/{id}")
    ResponseEntity<String> contact(Visit visit, @PathVariable String id) {
        Contact.Answer answer = visit.ask(Contact.DOCUMENT, Map.of("id", id, "undoable", visit.mayUndo()));
        Contact contact = Visit.found(Contact.DOCUMENT, answer.contact());
        Shell shell = visit.shell("contact.title", id, answer.undoOffer());
        return visit.page("contact/contact.jte", shell, new ContactPage(contact, answer.correctable(), visit));
    }

    @GetMapping(Paths.CONTACTS)
    ResponseEntity<String> contacts(Visit visit) {
        Filters filters = Filters.of(visit.request(), "channel", "topic", "result");
        boolean mine = visit.request().getParameter("mine") != null;
        Map<String, Object> filter = filters.input();
        if (mine) {
            filter.put("receivedBy", visit.person().id());
        }
        Map<String, Object> variables = Pager.variables(visit.request(), PAGE);
        variables.put("filter", filter);
        Contacts answer = visit.ask(Contacts.DOCUMENT, variables);
        return visit.page(
                "contact/contacts.jte",
                visit.shell("contact.list"),
                new ContactsPage(
                        answer,
                        Pager.of(visit.request(), answer.contacts().pageInfo()),
                        filters,
                        mine,
                        visit.codes("channel"),
                        visit.codes("topic"),
                        visit.codes("result")));
    }
}
