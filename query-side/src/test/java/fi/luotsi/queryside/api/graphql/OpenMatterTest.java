package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R21: a client's file is open to units that have an open matter with the client, on every path to it. */
@OnRealStores
class OpenMatterTest {

    /** Longer ago than a contact counts in these tests. */
    private static final Instant LONG_AGO = Instant.parse("2015-01-05T07:15:00Z");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private NotedCommands commands;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final EpisodeId episode = Records.episodeId();
    private final ReferralId referral = Records.referralId();
    private final String family = "Salainen" + client.toString().substring(24);

    /** Everything was long ago, and is over. */
    @BeforeEach
    void a_case_that_is_over() {
        archive.append(
                helmi,
                LONG_AGO,
                Records.client(client, "Väinö", family),
                Records.call(contact, LONG_AGO),
                new ContactLinked(contact, client),
                Records.opened(episode, client, helmi),
                Records.sent(referral, referral, new Origin(null, episode, null), client, helmi, null),
                new ServiceReceived(referral, referral),
                new EpisodeClosed(episode, "helped-on-site", null, "well"));
        archive.caughtUp();
    }

    private String seen(Person person) {
        Answer answer = asking.query(
                person,
                "{ client(id: \"" + client
                        + "\") { id contacts { nodes { id } } episodes { nodes { id } } referralChains { nodes { id } } }"
                        + " contact(id: \"" + contact + "\") { id } episode(id: \"" + episode + "\") { id }"
                        + " referralChain(referralId: \"" + referral + "\") { id members { minimal target } }"
                        + " history(id: \"" + episode + "\") { totalCount }"
                        + " contacts { totalCount edges { node { id } } } }");
        assertThat(answer.errors()).isEmpty();
        return answer.body();
    }

    private void nothingIsSeenBy(Person person) {
        assertThat(seen(person))
                .isEqualTo("{\"data\":{\"client\":null,\"contact\":null,\"episode\":null,"
                        + "\"referralChain\":{\"id\":\"" + referral + "\",\"members\":[{\"minimal\":true,"
                        + "\"target\":\"Eläkeläisten kerho\"}]},"
                        + "\"history\":{\"totalCount\":0},\"contacts\":{\"totalCount\":0,\"edges\":[]}}}");
        assertThat(caseload(person)).isZero();
    }

    private void allIsSeenBy(Person person) {
        assertThat(seen(person))
                .contains("\"client\":{\"id\":\"" + client)
                .contains("\"contact\":{\"id\":\"" + contact)
                .contains("\"episode\":{\"id\":\"" + episode)
                .contains("\"referralChain\":{\"id\":\"" + referral)
                .contains("\"minimal\":false");
    }

    private int caseload(Person person) {
        return asking.query(person, "{ caseload(unitWide: true) { totalCount } }")
                .data("caseload.totalCount")
                .asInt();
    }

    @Test
    void R21_closing_the_matter_closes_the_file_to_those_who_meet_clients_and_the_denial_is_logged() {
        Person adviser = Person.adviser(helmi.unit());
        nothingIsSeenBy(helmi);
        nothingIsSeenBy(adviser);

        UseRows.Row row = uses.of(adviser).getFirst();
        assertThat(row.outcome()).isEqualTo("denied");
        assertThat(row.denied()).containsEntry("Client", Set.of(client.toString()));
        assertThat(row.shown().keySet()).containsExactlyInAnyOrder("ReferralChain", "ReferralMinimal");
    }

    @Test
    void R21_the_units_team_lead_and_the_auditor_still_see_it() {
        Person lead = Person.lead(helmi.unit());
        allIsSeenBy(lead);
        assertThat(caseload(lead)).isEqualTo(1);
        allIsSeenBy(Person.auditor());
    }

    @Test
    void R21_a_list_goes_on_behind_many_files_that_are_closed() {
        List<String> nobodys = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ContactId anonymous = Records.contactId();
            archive.append(helmi, LONG_AGO, Records.call(anonymous, LONG_AGO));
            nobodys.addFirst(anonymous.toString());
        }
        for (int i = 0; i < 12; i++) {
            ContactId closed = Records.contactId();
            archive.append(
                    helmi, LONG_AGO, Records.call(closed, LONG_AGO.plusSeconds(60)), new ContactLinked(closed, client));
        }
        archive.caughtUp();

        Answer page =
                asking.query(helmi, "{ contacts(first: 3) { totalCount pageInfo { hasNextPage } nodes { id } } }");

        assertThat(page.data("contacts.totalCount").asInt()).isEqualTo(5);
        assertThat(page.data("contacts.pageInfo.hasNextPage").asBoolean()).isTrue();
        assertThat(page.data("contacts.nodes").valueStream().map(node -> node.path("id")
                        .asString()))
                .hasSize(3)
                .isSubsetOf(nobodys);
    }

    @Test
    void R21_reopening_opens_the_file_again_and_only_a_team_lead_may_reopen() {
        Map<String, Object> reopening =
                Map.of("commandId", Ids.next(), "episodeId", episode.value(), "reason", "new-need");
        assertThat(asking.mutate(helmi, "reopenEpisode", reopening).userErrors("reopenEpisode"))
                .containsExactly("NOT_FOUND episodeId");
        assertThat(commands.by(helmi)).isEmpty();
        Person lead = Person.lead(helmi.unit());
        asking.mutate(lead, "reopenEpisode", reopening);
        assertThat(commands.by(lead)).hasSize(1);

        archive.write(lead, LONG_AGO, new EpisodeReopened(episode, "new-need"));

        allIsSeenBy(helmi);
        assertThat(caseload(helmi)).isEqualTo(1);
        archive.write(helmi, LONG_AGO, new EpisodeClosed(episode, "helped-on-site", null, "well"));
        nothingIsSeenBy(helmi);
    }

    @Test
    void R21_only_a_team_lead_acts_on_a_linked_contact_once_the_matter_is_over() {
        assertThat(unlinking(helmi, contact).userErrors("unlinkContact")).containsExactly("NOT_FOUND contactId");
        assertThat(commands.by(helmi)).isEmpty();
        assertThat(uses.only(helmi).denied()).containsEntry("Contact", Set.of(contact.toString()));

        Person lead = Person.lead(helmi.unit());
        unlinking(lead, contact);
        assertThat(commands.by(lead)).hasSize(1);
    }

    @Test
    void R21_an_unlinked_contact_is_acted_on_like_an_anonymous_one() {
        ContactId nobodys = Records.contactId();
        archive.write(
                helmi,
                LONG_AGO,
                Records.call(nobodys, LONG_AGO),
                new ContactLinked(nobodys, client),
                new ContactUnlinked(nobodys, client, "wrong-person"));

        unlinking(helmi, nobodys);

        assertThat(commands.by(helmi)).hasSize(1);
    }

    @Test
    void R21_a_counsellor_who_has_just_found_the_client_begins_guidance_from_the_old_contact() {
        Map<String, Object> opening = Map.of(
                "commandId",
                Ids.next(),
                "episodeId",
                Ids.next(),
                "clientId",
                client.value(),
                "contactId",
                contact.value());
        assertThat(asking.mutate(helmi, "openEpisode", opening).userErrors("openEpisode"))
                .containsExactly("SEARCH_FIRST clientId");
        found();

        asking.mutate(helmi, "openEpisode", opening);

        assertThat(commands.by(helmi)).hasSize(1);
    }

    private Answer unlinking(Person person, ContactId of) {
        return asking.mutate(
                person,
                "unlinkContact",
                Map.of("commandId", Ids.next(), "contactId", of.value(), "reason", "wrong-person"));
    }

    /** The client is found by a search of the counsellor's. */
    private void found() {
        asking.ask(
                helmi, "casework/client/search", Map.of("input", Map.of("familyName", family, "givenName", "Väinö")));
    }

    @Test
    void R21_a_recent_contact_opens_the_file_until_it_is_unlinked() {
        ContactId today = Records.contactId();
        archive.write(helmi, Instant.now(), Records.call(today, Instant.now()), new ContactLinked(today, client));
        allIsSeenBy(helmi);

        archive.write(helmi, Instant.now(), new ContactUnlinked(today, client, "wrong-person"));

        assertThat(seen(helmi)).contains("\"client\":null", "\"episode\":null");
    }

    @Test
    void R21_an_unanswered_referral_opens_the_file_to_both_units_until_it_is_declined() {
        Person hilma = Person.counsellor(Records.newUnit());
        ReferralId handOver = Records.referralId();
        archive.write(
                helmi,
                LONG_AGO,
                Records.sent(handOver, handOver, new Origin(null, episode, null), client, helmi, hilma.unit()));
        allIsSeenBy(helmi);
        assertThat(file(hilma)).contains(client.toString()).doesNotContain(episode.toString(), contact.toString());

        archive.write(hilma, LONG_AGO, new ReferralDeclined(handOver, handOver, "wrong-service", null));

        assertThat(file(hilma)).contains("\"client\":null");
        assertThat(file(Person.lead(hilma.unit()))).contains("\"client\":null");
        nothingIsSeenBy(helmi);
    }

    private String file(Person person) {
        return asking.query(
                        person,
                        "{ client(id: \"" + client + "\") { id contacts { nodes { id } } episodes { nodes { id } } } }")
                .body();
    }

    @Test
    void R21_a_hidden_file_and_one_that_is_not_there_answer_alike() {
        Map<String, Object> hidden = Map.of("id", client.value());
        Map<String, Object> missing = Map.of("id", Records.unknown());

        assertThat(asking.ask(helmi, "casework/client/client", hidden).body())
                .isEqualTo(asking.ask(helmi, "casework/client/client", missing).body());
    }
}
