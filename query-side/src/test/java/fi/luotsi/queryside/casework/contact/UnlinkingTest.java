package fi.luotsi.queryside.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.BreachAssessed;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralFollowing.RecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralVoided;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.PartedRecord;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A contact of the wrong person, and whose everything that started from it is before and afterwards. */
@OnRealStores
class UnlinkingTest {

    private static final Instant MONDAY = Records.MONDAY;
    private static final String WRONG = "wrong-person";

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person lead = Person.lead(aino.unit());
    private final Person receiver = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();
    private final ClientId wrong = Records.clientId();
    private final ClientId right = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final EpisodeId anew = Records.episodeId();
    private final ReferralId moving = Records.referralId();
    private final ReferralId accepted = Records.referralId();

    /** Of the wrong person: a referral that waits, one that was accepted, and guidance with a matter. */
    private void of_the_wrong_person() {
        Origin call = new Origin(contact, null, null);
        archive.append(
                aino,
                MONDAY,
                Records.client(wrong, "Väinö", "Åkerström"),
                Records.client(right, "Aune", "Äijälä"),
                Records.call(contact, MONDAY),
                new ContactLinked(contact, wrong),
                new EpisodeOpened(episode, wrong, contact, aino.id(), aino.unit()),
                new UrgencyScreened(episode, "urgent", Records.text("Kaatunut")),
                new MatterInitiated(episode, "client", Records.text("Apua kotiin"), null),
                Records.sent(moving, moving, call, wrong, aino, receiver.unit()),
                Records.sent(accepted, accepted, call, wrong, aino, receiver.unit()));
        archive.write(receiver, MONDAY.plusSeconds(60), new ReferralAccepted(accepted, accepted));
    }

    private void unlinked() {
        archive.write(
                aino,
                MONDAY.plusSeconds(3600),
                new ContactUnlinked(contact, wrong, WRONG),
                new ContactParted(
                        contact,
                        wrong,
                        WRONG,
                        List.of(
                                new PartedRecord(episode.value(), "mistaken"),
                                new PartedRecord(moving.value(), "moves"),
                                new PartedRecord(accepted.value(), "void"))),
                followed(null),
                new ReferralVoided(accepted, accepted, contact, true),
                new ReferralCorrectionDue(accepted, accepted, wrong, receiver.unit()),
                new EpisodeOpenedByMistake(episode));
    }

    private void linked_to_the_right_one() {
        archive.append(aino, MONDAY.plusSeconds(7200), new ContactLinked(contact, right), followed(right));
        archive.write(
                aino,
                MONDAY,
                new EpisodeOpened(anew, right, contact, aino.id(), aino.unit()),
                new EpisodeOpenedAnew(anew, episode, true, false));
    }

    private ReferralFollowed followed(@Nullable ClientId client) {
        return new ReferralFollowed(moving, moving, contact, client, aino.unit(), receiver.unit(), false);
    }

    private Answer ask(Person person, String query, UUID id) {
        return asking.query(person, query.replace("$id", "\"" + id + "\""));
    }

    private String clientOfChain(Person person, ReferralId referral) {
        return ask(person, "{ referralChain(referralId: $id) { client { id } } }", referral.value())
                .text("referralChain.client.id");
    }

    private List<String> chainsOf(ClientId client) {
        return ask(lead, "{ client(id: $id) { referralChains { nodes { id } } } }", client.value())
                .data("client.referralChains.nodes")
                .valueStream()
                .map(chain -> chain.path("id").asString())
                .toList();
    }

    private Answer obligations(Person person) {
        return asking.query(
                person,
                "{ obligations { edges { node { rule { code } state { code } startedAt dueUntil counted client { id }"
                        + " contact { id } referral episode { id } } } } }");
    }

    @Test
    void what_unlinking_will_do_is_shown_beforehand() {
        of_the_wrong_person();

        Answer answer = ask(aino, """
                { unlinking(contactId: $id) {
                    contact { client { name { family } } }
                    referralChains { nodes { id members { kind { code } state { code } ifVoid { code } target targetUnit { code } } } }
                    episodes { nodes { id state { code } client { id } referralChains { nodes { id } } } } } }""", contact.value());

        assertThat(answer.text("unlinking.contact.client.name.family")).isEqualTo("Åkerström");
        assertThat(answer.data("unlinking.referralChains.nodes")).hasSize(2);
        assertThat(answer.text("unlinking.referralChains.nodes.0.id")).isEqualTo(moving.toString());
        assertThat(answer.text("unlinking.referralChains.nodes.0.members.0.kind.code"))
                .isEqualTo("within-register");
        assertThat(answer.text("unlinking.referralChains.nodes.0.members.0.state.code"))
                .isEqualTo("sent");
        assertThat(answer.text("unlinking.referralChains.nodes.0.members.0.ifVoid.code"))
                .isEqualTo("revoked");
        assertThat(answer.text("unlinking.referralChains.nodes.0.members.0.target"))
                .isEqualTo("Asiakasohjaus, Tampere");
        assertThat(answer.text("unlinking.referralChains.nodes.1.members.0.ifVoid.code"))
                .isEqualTo("corrected");
        assertThat(answer.text("unlinking.episodes.nodes.0.id")).isEqualTo(episode.toString());
    }

    @Test
    void somebody_of_another_unit_is_shown_nothing() {
        of_the_wrong_person();
        assertThat(ask(receiver, "{ unlinking(contactId: $id) { id } }", contact.value())
                        .data("unlinking")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_moves_is_the_right_persons_and_what_is_void_the_wrong_ones_in_every_document() {
        of_the_wrong_person();
        unlinked();
        assertThat(chainsOf(wrong)).containsExactly(accepted.toString());
        linked_to_the_right_one();

        assertThat(clientOfChain(lead, moving)).isEqualTo(right.toString());
        assertThat(clientOfChain(lead, accepted)).isEqualTo(wrong.toString());
        assertThat(chainsOf(right)).containsExactly(moving.toString());
        Answer shown =
                ask(lead, "{ contact(id: $id) { client { id } referralChains { nodes { id } } } }", contact.value());
        assertThat(shown.text("contact.client.id")).isEqualTo(right.toString());
        assertThat(shown.data("contact.referralChains.nodes")).hasSize(1);
        Answer voided = ask(
                lead,
                "{ referralChain(referralId: $id) { outcome { label } members { state { code } } } }",
                accepted.value());
        assertThat(voided.text("referralChain.outcome.label")).isEqualTo("Corrected: wrong person");
    }

    @Test
    void the_wrong_persons_episode_is_closed_and_leads_to_nobody_elses_contact() {
        of_the_wrong_person();
        unlinked();
        linked_to_the_right_one();

        Answer mistaken = ask(
                lead,
                "{ episode(id: $id) { state { code } openedByMistake client { id } contact { client { id } } } }",
                episode.value());
        assertThat(mistaken.text("episode.state.code")).isEqualTo("closed");
        assertThat(mistaken.data("episode.openedByMistake").asBoolean()).isTrue();
        assertThat(mistaken.text("episode.client.id")).isEqualTo(wrong.toString());
        assertThat(mistaken.data("episode.contact").isNull()).isTrue();
        Answer right = ask(lead, "{ episode(id: $id) { openedAt client { id } contact { id } } }", anew.value());
        assertThat(right.text("episode.openedAt")).isEqualTo("2026-03-02T09:15:00.000+02:00");
        assertThat(right.text("episode.client.id")).isEqualTo(this.right.toString());
        assertThat(right.text("episode.contact.id")).isEqualTo(contact.toString());
    }

    @Test
    void R42_the_team_has_72_hours_to_look_whether_it_was_a_breach() {
        of_the_wrong_person();
        unlinked();

        JsonNode task = obligations(lead)
                .data("obligations.edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("rule").path("code").asString().equals("breach-review"))
                .findFirst()
                .orElseThrow();
        assertThat(task.path("dueUntil").asString()).isEqualTo("2026-03-05T10:15:00.000+02:00");
        assertThat(task.path("counted").asString())
                .isEqualTo("72 hours from when it was recorded on 2 Mar 2026, days off included.");
        assertThat(task.path("client").path("id").asString()).isEqualTo(wrong.toString());
        assertThat(task.path("contact").path("id").asString()).isEqualTo(contact.toString());

        archive.write(
                lead, MONDAY.plusSeconds(9000), new BreachAssessed(contact, "documented", Records.text("Ei riskiä")));
        assertThat(rules(lead)).doesNotContain("breach-review");
    }

    @Test
    void R42_another_wrong_link_of_the_same_contact_is_looked_at_anew() {
        of_the_wrong_person();
        unlinked();
        archive.write(
                lead, MONDAY.plusSeconds(9000), new BreachAssessed(contact, "documented", Records.text("Ei riskiä")));
        archive.write(
                aino,
                MONDAY.plusSeconds(86_400),
                new ContactLinked(contact, right),
                new ContactUnlinked(contact, right, WRONG),
                new ContactParted(contact, right, WRONG, List.of()));

        JsonNode task = obligations(lead)
                .data("obligations.edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("rule").path("code").asString().equals("breach-review"))
                .findFirst()
                .orElseThrow();
        assertThat(task.path("dueUntil").asString()).isEqualTo("2026-03-06T09:15:00.000+02:00");
        assertThat(task.path("client").path("id").asString()).isEqualTo(right.toString());
    }

    @Test
    void R31_the_receiver_of_a_void_referral_has_to_know_of_the_mistake_until_they_say_so() {
        of_the_wrong_person();
        unlinked();

        assertThat(rules(receiver)).contains("recipient-told");
        archive.write(receiver, MONDAY.plusSeconds(9000), new RecipientTold(accepted, accepted));
        assertThat(rules(receiver)).doesNotContain("recipient-told");
    }

    @Test
    void the_times_of_the_wrong_persons_episode_stop_and_the_right_ones_count_from_the_contact() {
        of_the_wrong_person();
        assertThat(rules(lead)).contains("decision", "own-worker");
        unlinked();
        assertThat(rules(lead)).doesNotContain("decision", "own-worker");
        linked_to_the_right_one();

        assertThat(rules(lead)).contains("decision", "own-worker");
        assertThat(obligations(lead)
                        .data("obligations.edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(node ->
                                node.path("rule").path("code").asString().equals("decision")))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.path("startedAt").asString()).isEqualTo("2026-03-02T09:15:00.000+02:00");
                    assertThat(node.path("episode").path("id").asString()).isEqualTo(anew.toString());
                });
    }

    @Test
    void the_history_of_a_referral_tells_whose_it_has_become() {
        of_the_wrong_person();
        unlinked();
        linked_to_the_right_one();

        JsonNode history = ask(
                        lead,
                        "{ history(id: $id) { edges { node { event changes { field before after } } } } }",
                        moving.value())
                .data("history.edges");
        assertThat(history.path(1).at("/node/event").asString()).isEqualTo("referral.followed");
        assertThat(history.path(1).at("/node/changes/0/before").asString()).isEqualTo(wrong.toString());
        assertThat(history.path(1).at("/node/changes/0/after").isNull()).isTrue();
        assertThat(history.path(2).at("/node/changes/0/after").asString()).isEqualTo(right.toString());
    }

    private List<String> rules(Person person) {
        return obligations(person)
                .data("obligations.edges")
                .valueStream()
                .map(edge -> edge.path("node").path("rule").path("code").asString())
                .toList();
    }
}
