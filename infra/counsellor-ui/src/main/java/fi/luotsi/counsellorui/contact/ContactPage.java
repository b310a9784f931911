package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.answer.CorrectableEntry;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Note;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact's page, with what may be done next. */
public record ContactPage(Contact contact, List<CorrectableEntry> correctable, Visit visit) {

    /** A value and what it is called. */
    public record Fact(String label, String value) {}

    private Deeds deeds() {
        return Deeds.from(visit).of("contactId", contact.id());
    }

    /** What comes after a call. */
    public List<Deed> next() {
        List<Deed> next = new ArrayList<>();
        if (contact.client() != null) {
            next.addAll(Deeds.from(visit)
                    .onward()
                    .of("clientId", contact.client().id())
                    .with("contactId", contact.id())
                    .to("openEpisode"));
        }
        next.addAll(
                Deeds.from(visit).onward().of("origin.contact", contact.id()).to("sendReferral"));
        next.addAll(deeds().at(contact.version()).to("addContactNote"));
        return next;
    }

    public List<Deed> ofClient() {
        return contact.client() == null
                ? List.of()
                : deeds().at(contact.version()).to("assessBreach");
    }

    public List<Deed> ofNote(Note note) {
        return deeds().at(contact.version()).with("noteId", note.id()).to("rectifyContactNote");
    }

    public boolean identifiable() {
        return contact.client() == null && visit.may("searchClients");
    }

    public boolean unlinkable() {
        return contact.client() != null && visit.may("unlinkContact");
    }

    /** Whether what was recorded at first can be put right by the viewer. */
    public boolean isCorrectable() {
        return !correctable.isEmpty();
    }

    public boolean historic() {
        return visit.may("history");
    }

    /** What is known of it. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "", "unit", contact.unit());
        add(facts, "", "hub", contact.hub());
        add(facts, "", "municipality", contact.municipality());
        add(facts, "", "serviceLine", contact.serviceLine());
        add(facts, "", "clientGroup", contact.clientGroup());
        add(facts, "", "language", contact.language());
        add(facts, "", "initiator", contact.initiator());
        add(facts, "contacts", "ground", contact.ground());
        add(facts, "", "withoutTopic", contact.withoutTopic());
        add(facts, "resolvedAtFirstContact", contact.resolvedAtFirstContact());
        add(facts, "specialSupport", contact.specialSupport());
        if (!contact.derived().isEmpty()) {
            facts.add(new Fact(
                    called("", "derived"),
                    String.join(
                            ", ", contact.derived().stream().map(Label::label).toList())));
        }
        return facts;
    }

    private void add(List<Fact> facts, String within, String field, @Nullable Label value) {
        if (value != null) {
            facts.add(new Fact(called(within, field), value.label()));
        }
    }

    private void add(List<Fact> facts, String field, @Nullable Boolean value) {
        if (value != null) {
            facts.add(new Fact(called("", field), visit.words().say(value ? "yes" : "no")));
        }
    }

    private String called(String within, String field) {
        return visit.words().field(within, field).orElse(field);
    }
}
