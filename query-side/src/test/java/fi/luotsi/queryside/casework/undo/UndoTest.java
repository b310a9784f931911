package fi.luotsi.queryside.casework.undo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undoing.EpisodeUndone;
import fi.luotsi.kernel.casework.Undoing.ReferralUndone;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is offered to be undone, and what is shown once it was. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndoTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(10);
    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person lead = Person.lead(aino.unit());
    private final Person receiver = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final EpisodeId episode = Records.episodeId();

    private Answer asked(Person person, String query, UUID id) {
        return asking.query(person, query.replace("$id", "\"" + id + "\""));
    }

    private Answer offer(Person person, UUID id) {
        return asked(person, "{ undoOffer(id: $id) { id version title recordedAt until mutation whole } }", id);
    }

    private boolean isOffered(Person person, UUID id) {
        return !offer(person, id).data("undoOffer").isNull();
    }

    private void guided(CaseworkEvent... more) {
        archive.append(aino, now, Records.client(client, "Väinö", "Åkerström"), Records.opened(episode, client, aino));
        archive.write(aino, now.plusSeconds(1), more);
    }

    private UrgencyScreened screened() {
        return new UrgencyScreened(episode, "urgent", Records.text("Kaatunut"));
    }

    @Test
    void it_is_offered_to_who_did_it_for_five_minutes() {
        archive.write(aino, now, Records.call(contact, now));

        Answer offered = offer(aino, contact.value());

        assertThat(offered.text("undoOffer.id")).isEqualTo(contact.toString());
        assertThat(offered.data("undoOffer.version").asInt()).isZero();
        assertThat(offered.text("undoOffer.mutation")).isEqualTo("undoInContact");
        assertThat(offered.data("undoOffer.whole").asBoolean()).isTrue();
        assertThat(offered.text("undoOffer.title")).isEqualTo("The contact was received");
        assertThat(Instant.parse(offered.text("undoOffer.until")))
                .isEqualTo(Instant.parse(offered.text("undoOffer.recordedAt")).plus(5, ChronoUnit.MINUTES));
        assertThat(isOffered(Person.counsellor(aino.unit()), contact.value())).isFalse();
        assertThat(isOffered(Person.counsellor(Records.newUnit()), contact.value()))
                .isFalse();
        ContactId earlier = Records.contactId();
        archive.write(aino, now.minusSeconds(301), Records.call(earlier, now.minusSeconds(301)));
        assertThat(isOffered(aino, earlier.value())).isFalse();
        assertThat(isOffered(aino, Records.unknown())).isFalse();
    }

    @Test
    void it_is_offered_no_more_once_somebody_acted_on_it() {
        archive.write(aino, now, Records.call(contact, now));
        assertThat(isOffered(aino, contact.value())).isTrue();
        ReferralId referral = Records.referralId();
        archive.write(aino, now, Records.sent(referral, contact, aino, null));

        assertThat(isOffered(aino, contact.value())).isFalse();
        assertThat(isOffered(aino, referral.value())).isTrue();

        archive.write(aino, now, new ReferralUndone(referral, referral, 0, Undone.SLIP));

        assertThat(isOffered(aino, referral.value())).isFalse();
    }

    @Test
    void a_referral_can_be_undone_until_its_receiver_answers_and_a_disclosure_never() {
        guided(screened());
        ReferralId within = Records.referralId();
        ReferralId disclosed = Records.referralId();
        Origin origin = new Origin(null, episode, null);
        archive.write(
                aino,
                now,
                Records.sent(within, within, origin, client, aino, receiver.unit()),
                Records.disclosed(disclosed, episode, client, aino, "consent"));
        assertThat(isOffered(aino, within.value())).isTrue();
        assertThat(isOffered(aino, disclosed.value())).isFalse();

        archive.write(receiver, now, new ReferralAccepted(within, within));

        assertThat(isOffered(aino, within.value())).isFalse();
        assertThat(isOffered(receiver, within.value())).isTrue();
    }

    @Test
    void a_contact_that_was_a_slip_is_shown_no_more_and_its_history_stays() {
        ContactNoteAdded note = Records.note(contact, "Väärä ihminen");
        archive.write(aino, now, Records.call(contact, now), note);

        archive.write(aino, now.plusSeconds(5), new ContactUndone(contact, 0, Undone.SLIP));

        assertThat(asked(aino, "{ contact(id: $id) { id } }", contact.value())
                        .data("contact")
                        .isNull())
                .isTrue();
        assertThat(asking.query(aino, "{ contacts { totalCount nodes { id } } }")
                        .data("contacts.totalCount")
                        .asInt())
                .isZero();
        String history = "{ history(id: $id) { nodes { event title takenBack takesBack "
                + "takenBackBy { sequence recordedAt actor { id } unit { code } } changes { field before after } } } }";
        Answer mine = asked(aino, history, contact.value());
        assertThat(mine.text("history.nodes.2.event")).isEqualTo("contact.undone");
        assertThat(mine.text("history.nodes.2.title"))
                .isEqualTo("What was recorded of the contact was undone as a slip");
        assertThat(mine.data("history.nodes.0.takenBack").asBoolean()).isTrue();
        assertThat(mine.data("history.nodes.0.takenBackBy.sequence").asInt()).isEqualTo(2);
        assertThat(mine.text("history.nodes.1.takenBackBy.actor.id"))
                .isEqualTo(aino.id().toString());
        assertThat(mine.text("history.nodes.1.takenBackBy.unit.code")).isEqualTo(aino.unit());
        assertThat(mine.data("history.nodes.2.takenBack").asBoolean()).isFalse();
        assertThat(mine.data("history.nodes.2.takenBackBy").isNull()).isTrue();
        assertThat(mine.data("history.nodes.2.takesBack"))
                .extracting(JsonNode::asInt)
                .containsExactly(0, 1);
        assertThat(mine.data("history.nodes.0.takesBack")).isEmpty();
        assertThat(mine.body()).contains("undoReason").doesNotContain("Väärä ihminen");
        assertThat(asked(lead, history, contact.value()).body()).contains("Väärä ihminen");
    }

    @Test
    void what_is_due_because_of_a_slip_is_due_no_more() {
        String due =
                "{ episode(id: $id) { urgency { code } matter { initiatedAt } obligations { nodes { rule { code } } } } }";
        guided(screened());
        String before = asked(aino, due, episode.value()).body();
        archive.write(aino, now, new MatterInitiated(episode, "client", Records.text("Apua kotiin"), null));
        assertThat(asked(aino, due, episode.value()).body()).contains("own-worker");

        archive.write(aino, now, new EpisodeUndone(episode, 2, Undone.SLIP));

        assertThat(asked(aino, due, episode.value()).body()).isEqualTo(before);
        assertThat(isOffered(aino, episode.value())).isTrue();
    }

    @Test
    void who_may_not_act_on_the_record_is_told_that_there_is_none() {
        archive.write(aino, now, Records.call(contact, now));

        Answer answer = asking.query(
                Person.counsellor(Records.newUnit()),
                "mutation { undoInContact(input: { commandId: \"" + UUID.randomUUID() + "\", contactId: \"" + contact
                        + "\", version: 0 }) { id userErrors { code path } } }");

        assertThat(answer.userErrors("undoInContact")).containsExactly("NOT_FOUND contactId");
    }
}
