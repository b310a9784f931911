package fi.luotsi.queryside.oversight.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R21: in an emergency a file is opened without a matter, for hours, marked at each use, and somebody else looks into it. */
@OnRealStores
class EmergencyTest {

    private static final String LIST =
            "{ totalCount edges { node { id clientId user { id } reason lawful grounds reviewedBy { id } client { id } } } }";

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private NotedCommands commands;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final Person onni = Person.adviser(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final EpisodeId episode = Records.episodeId();
    private final ReferralId referral = Records.referralId();
    private final EmergencyId emergency = new EmergencyId(Ids.next());
    private final String family = "Salainen" + client.toString().substring(24);

    @BeforeEach
    void a_client_of_another_unit() {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", family),
                Records.call(contact, Records.MONDAY),
                new ContactLinked(contact, client),
                Records.opened(episode, client, helmi),
                Records.sent(referral, referral, new Origin(null, episode, null), client, helmi, null));
    }

    private void open(Instant openedAt, Duration lasting) {
        archive.write(
                onni,
                openedAt,
                new EmergencyOpened(
                        emergency, client, onni.id(), openedAt.plus(lasting), Records.text("Ei avaa ovea")));
    }

    private Answer file() {
        return asking.query(
                onni,
                "{ client(id: \"" + client + "\") { id contacts { nodes { id } } episodes { nodes { id plan } }"
                        + " referralChains { nodes { id members { minimal } } } emergencies { nodes { id reason } } }"
                        + " episode(id: \"" + episode + "\") { id } history(id: \"" + contact + "\") { totalCount } }");
    }

    private void nothingIsSeen() {
        assertThat(file().body())
                .isEqualTo("{\"data\":{\"client\":null,\"episode\":null,\"history\":{\"totalCount\":0}}}");
    }

    @Test
    void R21_an_emergency_opens_the_whole_file_and_each_use_is_marked() {
        nothingIsSeen();
        open(Instant.now(), Duration.ofHours(1));

        Answer answer = file();

        assertThat(answer.text("client.id")).isEqualTo(client.toString());
        assertThat(answer.text("client.contacts.nodes.0.id")).isEqualTo(contact.toString());
        assertThat(answer.text("client.episodes.nodes.0.id")).isEqualTo(episode.toString());
        assertThat(answer.data("client.referralChains.nodes.0.members.0.minimal")
                        .asBoolean())
                .isFalse();
        assertThat(answer.text("client.emergencies.nodes.0.id")).isEqualTo(emergency.toString());
        assertThat(answer.text("client.emergencies.nodes.0.reason")).isEqualTo("Ei avaa ovea");
        assertThat(answer.text("episode.id")).isEqualTo(episode.toString());
        assertThat(answer.data("history.totalCount").asInt()).isEqualTo(2);
        UseRows.Row row = uses.of(onni).getLast();
        assertThat(row.classes()).contains("Emergency", "Client", "Episode");
        assertThat(row.shown()).containsEntry("Emergency", Set.of(emergency.toString()));
        assertThat(row.asStored()).doesNotContain(emergency.toString());
    }

    @Test
    void R21_it_ends_by_itself_and_by_the_setting_at_the_latest() {
        open(Instant.now().minus(Duration.ofHours(2)), Duration.ofHours(1));
        nothingIsSeen();

        archive.write(
                onni,
                Instant.now().minus(Duration.ofHours(25)),
                new EmergencyOpened(
                        new EmergencyId(Ids.next()),
                        client,
                        onni.id(),
                        Instant.now().plus(Duration.ofDays(1)),
                        Records.text("Ei avaa ovea")));
        nothingIsSeen();
    }

    @Test
    void R21_it_opens_nothing_to_others_nothing_of_others_and_no_lists_and_lets_nobody_act() {
        open(Instant.now(), Duration.ofHours(1));
        Person colleague = Person.adviser(onni.unit());
        ClientId another = Records.clientId();
        archive.write(helmi, Records.MONDAY, Records.client(another, "Elsa", "Toinen"));

        assertThat(asking.ask(colleague, "casework/client/client", Map.of("id", client.value()))
                        .data("client")
                        .isNull())
                .isTrue();
        assertThat(asking.ask(onni, "casework/client/client", Map.of("id", another.value()))
                        .data("client")
                        .isNull())
                .isTrue();
        assertThat(asking.query(onni, "{ contacts { totalCount } caseload(unitWide: true) { totalCount } }")
                        .body())
                .doesNotContain("1");
        Answer changed = asking.mutate(
                onni,
                "changeClientMunicipality",
                Map.of("commandId", Ids.next(), "clientId", client.value(), "municipality", "604"));
        assertThat(changed.userErrors("changeClientMunicipality")).containsExactly("NOT_FOUND clientId");
    }

    @Test
    void R21_a_search_for_the_client_comes_first_and_a_missing_client_is_refused_alike() {
        for (UUID id : new UUID[] {client.value(), Records.unknown()}) {
            assertThat(opening(id).userErrors("openInEmergency")).containsExactly("SEARCH_FIRST clientId");
        }
        assertThat(commands.by(onni)).isEmpty();
        asking.ask(onni, "casework/client/search", Map.of("input", Map.of("familyName", family, "givenName", "Väinö")));

        assertThat(opening(client.value()).userErrors("openInEmergency")).isEmpty();

        assertThat(commands.by(onni).getFirst().command())
                .isEqualTo(new Emergencies.OpenInEmergency(emergency, client, "Ei avaa ovea", null));
    }

    private Answer opening(UUID of) {
        return asking.mutate(
                onni,
                "openInEmergency",
                Map.of(
                        "commandId",
                        Ids.next(),
                        "emergencyId",
                        emergency.value(),
                        "clientId",
                        of,
                        "reason",
                        "Ei avaa ovea"));
    }

    @Test
    void the_viewer_is_told_of_the_emergencies_that_still_hold() {
        open(Instant.now(), Duration.ofHours(1));

        Answer me = asking.ask(onni, "api/graphql/viewer", Map.of());

        assertThat(me.data("viewer.emergencies").size()).isEqualTo(1);
        assertThat(me.text("viewer.emergencies.0.id")).isEqualTo(emergency.toString());
    }

    @Test
    void R21_the_units_team_lead_sees_the_emergencies_to_review_and_reviews_them() {
        open(Instant.now(), Duration.ofHours(1));
        Person lead = Person.lead(onni.unit());
        Map<String, Object> review = Map.of(
                "commandId", Ids.next(), "emergencyId", emergency.value(), "lawful", true, "grounds", "Hengenvaara");

        Answer open = asking.query(lead, "{ emergencies(filter: {reviewed: false}) " + LIST + " }");
        assertThat(open.text("emergencies.edges.0.node.id")).isEqualTo(emergency.toString());
        assertThat(open.text("emergencies.edges.0.node.user.id"))
                .isEqualTo(onni.id().toString());
        assertThat(open.text("emergencies.edges.0.node.reason")).isEqualTo("Ei avaa ovea");
        assertThat(open.data("emergencies.edges.0.node.lawful").isNull()).isTrue();
        assertThat(open.data("emergencies.edges.0.node.client").isNull()).isTrue();
        assertThat(asking.mutate(Person.lead(helmi.unit()), "reviewEmergency", review)
                        .userErrors("reviewEmergency"))
                .containsExactly("NOT_FOUND emergencyId");
        assertThat(asking.mutate(onni, "reviewEmergency", review).errors()).containsExactly("DENIED reviewEmergency");
        asking.mutate(lead, "reviewEmergency", review);
        assertThat(commands.by(lead)).hasSize(1);

        archive.write(lead, Instant.now(), new EmergencyReviewed(emergency, true, Records.text("Hengenvaara")));

        assertThat(asking.query(lead, "{ emergencies(filter: {reviewed: false}) { totalCount } }")
                        .data("emergencies.totalCount")
                        .asInt())
                .isZero();
        Answer done = asking.query(lead, "{ emergencies(filter: {reviewed: true}) " + LIST + " }");
        assertThat(done.data("emergencies.edges.0.node.lawful").asBoolean()).isTrue();
        assertThat(done.text("emergencies.edges.0.node.grounds")).isEqualTo("Hengenvaara");
        assertThat(done.text("emergencies.edges.0.node.reviewedBy.id"))
                .isEqualTo(lead.id().toString());
        Answer history =
                asking.query(lead, "{ history(id: \"" + emergency + "\") { edges { node { event title } } } }");
        assertThat(history.text("history.edges.0.node.title")).isEqualTo("The data were opened by emergency access");
        assertThat(history.text("history.edges.1.node.event")).isEqualTo("emergency.reviewed");
        assertThat(asking.query(Person.lead(helmi.unit()), "{ emergencies { totalCount } }")
                        .data("emergencies.totalCount")
                        .asInt())
                .isZero();
    }
}
