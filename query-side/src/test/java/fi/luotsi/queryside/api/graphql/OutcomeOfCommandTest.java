package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R11, R22: who has recorded something is shown it, and the use log says that it was used and never that it was denied. */
@OnRealStores
class OutcomeOfCommandTest {

    private static final Instant LONG_AGO = Instant.parse("2015-01-05T07:15:00Z");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private NotedCommands commands;

    private final Person onni = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final String family = "Uusi" + client.toString().substring(24);

    /** Another unit's client, whom Onni has just found. */
    @BeforeEach
    void a_client_who_was_found_by_a_search() {
        archive.write(Person.counsellor(Records.newUnit()), LONG_AGO, Records.client(client, "Väinö", family));
        asking.ask(onni, "casework/client/search", Map.of("input", Map.of("familyName", family, "givenName", "Väinö")));
    }

    @Test
    void R11_opening_guidance_begins_an_open_matter_and_the_answer_shows_the_episode_and_its_client() {
        EpisodeId episode = Records.episodeId();

        Answer answer = sent(
                "openEpisode",
                "episode { id client { id } }",
                episode.value(),
                "episodeId: \"" + episode + "\", clientId: \"" + client + "\"",
                Records.opened(episode, client, onni));

        assertThat(answer.text("openEpisode.episode.id")).isEqualTo(episode.toString());
        assertThat(answer.text("openEpisode.episode.client.id")).isEqualTo(client.toString());
        assertThat(answer.data("openEpisode.upToDate").asBoolean()).isTrue();
        used(answer, "Episode", episode.value());
        used(answer, "Client", client.value());
    }

    @Test
    void R11_linking_a_contact_shows_it_with_its_client() {
        ContactId contact = Records.contactId();
        archive.write(onni, Instant.now(), Records.call(contact, Instant.now()));

        Answer answer = sent(
                "linkContact",
                "contact { id client { id } }",
                contact.value(),
                "contactId: \"" + contact + "\", clientId: \"" + client + "\"",
                new ContactLinked(contact, client));

        assertThat(answer.text("linkContact.contact.client.id")).isEqualTo(client.toString());
        used(answer, "Contact", contact.value());
    }

    @Test
    void R11_a_request_by_a_clients_right_is_shown_with_its_client() {
        RightsRequestId request = Records.requestId();

        Answer answer = sent(
                "receiveRightsRequest",
                "rightsRequest { id client { id } }",
                request.value(),
                "requestId: \"" + request + "\", clientId: \"" + client + "\", kind: \"access\", form: \"written\","
                        + " applicant: \"self\", receivedOn: \"2026-03-02\", asked: \"Tiedot\"",
                Records.asked(request, client, onni, "access"));

        assertThat(answer.text("receiveRightsRequest.rightsRequest.client.id")).isEqualTo(client.toString());
        used(answer, "RightsRequest", request.value());
    }

    @Test
    void R11_a_client_who_is_registered_is_shown() {
        ClientId newcomer = Records.clientId();
        UUID search = uses.of(onni).getLast().id();

        Answer answer = sent(
                "registerClient",
                "client { id name { family } }",
                newcomer.value(),
                "clientId: \"" + newcomer + "\", search: \"" + search + "\", municipality: \"837\","
                        + " clientGroups: [\"older\"], name: {given: \"Väinö\", family: \"Eikukaan\"}",
                Records.client(newcomer, "Väinö", "Eikukaan"));

        assertThat(answer.text("registerClient.client.name.family")).isEqualTo("Eikukaan");
        used(answer, "Client", newcomer.value());
    }

    @Test
    void R20_an_emergency_access_opens_the_file_to_the_answer_that_tells_of_it() {
        EmergencyId emergency = new EmergencyId(Ids.next());

        Answer answer = sent(
                "openInEmergency",
                "emergency { id client { id } }",
                emergency.value(),
                "emergencyId: \"" + emergency + "\", clientId: \"" + client + "\", reason: \"Kaatunut kotona\"",
                new EmergencyOpened(
                        emergency, client, onni.id(), Instant.now().plusSeconds(600), Records.text("Kaatunut kotona")));

        assertThat(answer.text("openInEmergency.emergency.client.id")).isEqualTo(client.toString());
        used(answer, "EmergencyAccess", emergency.value());
    }

    @Test
    void R11_an_onward_referral_is_shown_with_its_client() {
        EpisodeId episode = Records.episodeId();
        archive.write(onni, Instant.now(), Records.opened(episode, client, onni));
        ReferralId referral = Records.referralId();

        Answer answer = sent(
                "sendReferral",
                "chain { id client { id } }",
                referral.value(),
                "referralId: \"" + referral + "\", origin: {episode: \"" + episode
                        + "\"}, kind: \"within-register\", targetCategory: \"client-guidance\", targetUnit: \"nokia\","
                        + " target: \"Asiakasohjaus\"",
                Records.sent(referral, referral, new Origin(null, episode, null), client, onni, "nokia"));

        assertThat(answer.text("sendReferral.chain.client.id")).isEqualTo(client.toString());
        used(answer, "ReferralChain", referral.value());
    }

    @Test
    void R21_closing_guidance_ends_the_matter_and_the_answer_shows_it_all_the_same() {
        EpisodeId episode = Records.episodeId();
        archive.write(onni, LONG_AGO, Records.opened(episode, client, onni));

        Answer answer = sent(
                "closeEpisode",
                "episode { id state { code } client { id } }",
                episode.value(),
                "episodeId: \"" + episode + "\", result: \"helped-on-site\", coping: \"well\"",
                new EpisodeClosed(episode, "helped-on-site", null, "well"));

        assertThat(answer.text("closeEpisode.episode.state.code")).isEqualTo("closed");
        assertThat(answer.text("closeEpisode.episode.client.id")).isEqualTo(client.toString());
        used(answer, "Episode", episode.value());
    }

    @Test
    void R32_a_command_whose_outcome_a_limit_hides_is_carried_out_and_is_no_denial() {
        EpisodeId episode = Records.episodeId();
        archive.write(onni, Instant.now(), Records.opened(episode, client, onni));
        LimitId restriction = new LimitId(Ids.next());
        archive.write(onni, Instant.now(), new ProcessingRestricted(client, restriction, null, "unlawful"));
        ContactId contact = Records.contactId();
        archive.write(onni, Instant.now(), Records.call(contact, Instant.now()));

        Answer answer = sent(
                "linkContact",
                "contact { id }",
                contact.value(),
                "contactId: \"" + contact + "\", clientId: \"" + client + "\"",
                new ContactLinked(contact, client));

        assertThat(answer.data("linkContact.contact").isNull()).isTrue();
        assertThat(uses.of(onni).getLast().outcome()).isEqualTo("answered");
        assertThat(uses.of(onni).getLast().denied()).isEmpty();
    }

    /** Sends the mutation, which leads to the event. */
    private Answer sent(String mutation, String selection, UUID record, String input, CaseworkEvent event) {
        commands.carryOut(record, () -> archive.write(onni, Instant.now(), event));
        Answer answer = asking.query(
                onni,
                "mutation { %s(input: {commandId: \"%s\", %s}) { %s upToDate userErrors { code path } } }"
                        .formatted(mutation, Ids.next(), input, selection));
        assertThat(answer.userErrors(mutation)).isEmpty();
        return answer;
    }

    private void used(Answer answer, String recordClass, UUID record) {
        assertThat(answer.errors()).isEmpty();
        UseRows.Row row = uses.of(onni).getLast();
        assertThat(row.outcome()).isEqualTo("answered");
        assertThat(row.denied()).isEmpty();
        assertThat(row.shown().getOrDefault(recordClass, Set.of())).contains(record.toString());
    }
}
