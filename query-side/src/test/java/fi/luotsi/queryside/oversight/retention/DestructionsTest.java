package fi.luotsi.queryside.oversight.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.HeldBack;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.RetentionStandIn;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R30: proposed destructions, destroyed records, and what is left of them. */
@OnRealStores
class DestructionsTest {

    private static final Topic FOOD = new Topic("food", "helped-on-site");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private ProjectionEngine projections;

    @Autowired
    private RetentionStandIn retention;

    @Autowired
    private HeldBack held;

    private final Person lead = Person.lead(Records.newUnit());
    private final Person counsellor = Person.counsellor(lead.unit());
    private final ContactId contact = Records.contactId();
    private final ContactId other = Records.contactId();
    private final NoteId note = new NoteId(Ids.next());
    private final DestructionId destruction = new DestructionId(Ids.next());

    private void proposed() {
        recorded();
        archive.caughtUp();
    }

    private void recorded() {
        archive.append(
                counsellor,
                Records.MONDAY,
                Records.received(contact, Records.MONDAY, "phone", null, "837", List.of(FOOD)),
                new ContactNoteAdded(contact, note, Records.text("Kysyi ateriapalvelusta")),
                Records.received(other, Records.MONDAY, "phone", null, "837", List.of(FOOD)));
        archive.append(
                lead,
                Records.MONDAY,
                new DestructionProposed(
                        destruction,
                        "contact-anonymous",
                        lead.unit(),
                        List.of(contact.value(), other.value()),
                        LocalDate.parse("2026-04-01")));
    }

    private void destroyed() {
        archive.write(
                lead,
                Records.MONDAY,
                new DestructionConfirmed(destruction),
                new RecordHeld(destruction, other.value(), "national-archives", Records.text("Näytteeseen")),
                new RecordsDestroyed(
                        destruction, List.of(new Destroyed(contact.value(), "contact", List.of(1L, 2L))), List.of()),
                new ContactCounted(
                        destruction,
                        new ContactFact(
                                UUID.randomUUID(),
                                lead.unit(),
                                "837",
                                lead.unit(),
                                "phone",
                                "2026-03",
                                List.of(FOOD),
                                null,
                                null)));
    }

    private Answer list(Person person, @Nullable Boolean open, @Nullable UUID record) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("open", open);
        asked.put("record", record);
        return asking.ask(person, "oversight/retention/destructions", asked);
    }

    private String numbers() {
        return asking.ask(
                        lead,
                        "oversight/reporting/report",
                        Map.of(
                                "from",
                                "2026-03",
                                "to",
                                "2026-03",
                                "by",
                                List.of("MUNICIPALITY", "HUB", "CHANNEL", "TOPIC", "RESULT", "MONTH"),
                                "filter",
                                Map.of()))
                .data("contactReport")
                .toString();
    }

    @Test
    void R30_a_team_lead_sees_their_units_proposals_with_deadline_and_outcome() {
        proposed();
        Answer before = list(lead, true, null);
        assertThat(before.text("destructions.edges.0.node.state.code")).isEqualTo("proposed");
        assertThat(before.text("destructions.edges.0.node.confirmBy")).isEqualTo("2026-04-01");
        assertThat(before.text("destructions.edges.0.node.records.0.state.code"))
                .isEqualTo("waiting");

        destroyed();

        Answer after = list(lead, null, contact.value());
        assertThat(after.text("destructions.edges.0.node.state.code")).isEqualTo("confirmed");
        assertThat(after.text("destructions.edges.0.node.confirmedBy.id"))
                .isEqualTo(lead.id().toString());
        assertThat(after.text("destructions.edges.0.node.records.0.state.code")).isEqualTo("destroyed");
        assertThat(after.text("destructions.edges.0.node.records.0.kind.code")).isEqualTo("contact");
        assertThat(after.data("destructions.edges.0.node.records.0.positions").toString())
                .isEqualTo("[\"1\",\"2\"]");
        assertThat(after.text("destructions.edges.0.node.records.1.state.code")).isEqualTo("held");
        assertThat(after.text("destructions.edges.0.node.records.1.ground.code"))
                .isEqualTo("national-archives");
        assertThat(after.text("destructions.edges.0.node.records.1.reasons")).isEqualTo("Näytteeseen");
    }

    @Test
    void R20_another_units_team_lead_sees_none_of_it_and_those_who_meet_clients_may_not_ask() {
        proposed();

        assertThat(list(Person.lead(Records.newUnit()), null, contact.value())
                        .data("destructions.totalCount")
                        .asInt())
                .isZero();
        assertThat(list(counsellor, null, null).body()).contains("DENIED");
    }

    @Test
    void R30_a_proposal_that_nobody_confirmed_in_time_is_shown_as_escalated() {
        proposed();
        archive.write(lead, Records.MONDAY, new DestructionEscalated(destruction));

        assertThat(list(lead, true, null).text("destructions.edges.0.node.state.code"))
                .isEqualTo("escalated");
    }

    @Test
    void R30_a_proposal_that_was_confirmed_too_late_still_says_that_it_was_escalated() {
        proposed();
        archive.write(
                lead, Records.MONDAY, new DestructionEscalated(destruction), new DestructionConfirmed(destruction));

        Answer confirmed = list(lead, true, null);

        assertThat(confirmed.text("destructions.edges.0.node.state.code")).isEqualTo("confirmed");
        assertThat(confirmed.text("destructions.edges.0.node.escalatedAt")).startsWith("2026-03-02T09:15");
    }

    @Test
    void R30_a_destroyed_record_is_answered_as_a_missing_one_and_its_destruction_has_a_history() {
        proposed();
        destroyed();

        Answer answer = asking.query(
                lead,
                "{ contact(id: \"" + contact + "\") { id } history(id: \"" + contact + "\") { totalCount }"
                        + " other: contact(id: \"" + other + "\") { id } }");
        assertThat(answer.data("contact").isNull()).isTrue();
        assertThat(answer.data("history.totalCount").asInt()).isZero();
        assertThat(answer.text("other.id")).isEqualTo(other.toString());
        Answer history = asking.query(
                lead, "{ history(id: \"" + destruction + "\") { edges { node { event changes { field after } } } } }");
        assertThat(history.body())
                .contains(
                        "destruction.proposed", "destruction.confirmed", "destruction.held", "destruction.carried-out")
                .contains("contact " + contact + ": 1, 2")
                .contains("Näytteeseen");
    }

    @Test
    void R30_the_numbers_are_the_same_after_it_and_after_a_rebuild() {
        proposed();
        String before = numbers();

        destroyed();

        assertThat(numbers()).isEqualTo(before).contains("\"contacts\":2");
        projections.rebuild("contact-facts");
        assertThat(projections.awaitRebuilt("contact-facts", Duration.ofSeconds(30)))
                .isTrue();
        assertThat(numbers()).isEqualTo(before);
        assertThat(projections.verify("contact-facts").holds()).isTrue();
        assertThat(projections.verify("contact").holds()).isTrue();
    }

    @Test
    void R33_one_note_is_gone_and_the_others_are_shown_with_the_decision_beside_them() {
        proposed();
        NoteId kept = new NoteId(Ids.next());
        archive.append(counsellor, Records.MONDAY, new ContactNoteAdded(contact, kept, Records.text("Soitetaan")));
        DestructionId decision = new DestructionId(Ids.next());
        archive.write(
                lead,
                Records.MONDAY,
                new EntryDestroyed(decision, contact.value(), note, "another-person", Records.text("Naapurin tiedot")));

        Answer answer = asking.query(lead, "{ contact(id: \"" + contact + "\") { notes { nodes { text } } } }");
        assertThat(answer.data("contact.notes.nodes").toString())
                .isEqualTo("[{\"text\":null},{\"text\":\"Soitetaan\"}]");
        Answer listed = list(lead, false, contact.value());
        assertThat(listed.text("destructions.edges.0.node.id")).isEqualTo(decision.toString());
        assertThat(listed.text("destructions.edges.0.node.entry.noteId")).isEqualTo(note.toString());
        assertThat(listed.text("destructions.edges.0.node.entry.reasons")).isEqualTo("Naapurin tiedot");
    }

    /** The command side is not here, so what it would propose is recorded beside it. */
    @Test
    void a_run_is_up_to_date_when_what_it_proposed_is_listed() {
        held.hold("destruction");
        try {
            recorded();
            retention.proposes(destruction);
            assertThat(ran()).isEqualTo("false");
        } finally {
            held.release();
        }
        retention.proposes(destruction);

        assertThat(ran()).isEqualTo("true");
        assertThat(list(lead, true, contact.value()).text("destructions.edges.0.node.id"))
                .isEqualTo(destruction.toString());
    }

    private String ran() {
        return asking.query(Person.administrator(), "mutation { runRetention { upToDate } }")
                .text("runRetention.upToDate");
    }

    @Test
    void R30_an_administrator_may_run_retention_at_once() {
        Answer answer = asking.query(
                Person.administrator(),
                "mutation { runRetention { proposed escalated destroyed upToDate userErrors { code } } }");

        assertThat(answer.data("runRetention").toString())
                .isEqualTo("{\"proposed\":3,\"escalated\":2,\"destroyed\":1,\"upToDate\":true,\"userErrors\":[]}");
    }
}
