package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The limits on who may see a client's data, as viewers inside and outside them see it. */
@OnRealStores
class LimitedClientTest {

    private static final Instant MONDAY = Records.MONDAY;
    private static final String[] OLDER_PEOPLE = {"Luotsi-Service-Task", "older-people"};
    private static final String[] ON_A_GROUND = {
        "Luotsi-Service-Task", "older-people", "Luotsi-Override-Ground", "703-62"
    };

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private NotedCommands commands;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final LimitId limit = new LimitId(Ids.next());
    private final String family = "Åkerö-" + UUID.randomUUID();

    private void registered() {
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", family),
                Records.call(contact, MONDAY),
                new ContactLinked(contact, client));
    }

    private Answer file(Person person, String... headers) {
        return asking.query(
                person,
                "{ client(id: \"" + client
                        + "\") { undisclosedSince municipality { code } permits { id givenAt revokedAt }"
                        + " bans { id coverage { code } serviceTask { code } record setAt liftedAt }"
                        + " restrictions { id record ground { code } restrictedAt liftedAt liftingReasons } } }",
                headers);
    }

    private Answer searched(Person person) {
        return asking.ask(
                person, "casework/client/search", Map.of("input", Map.of("familyName", family, "givenName", "Väinö")));
    }

    @Test
    void R20_the_municipality_of_a_client_under_non_disclosure_is_told_to_nobody_outside_their_file() {
        Person elsewhere = Person.adviser(Records.newUnit());
        registered();
        assertThat(searched(elsewhere).text("searchClients.matches.0.municipality.code"))
                .isEqualTo("837");

        archive.write(aino, MONDAY.plusSeconds(60), new NonDisclosureSet(client));

        assertThat(searched(elsewhere).text("searchClients.matches.0.municipality.code"))
                .isEqualTo("withheld");
        assertThat(searched(aino).body()).doesNotContain("\"837\"", "Tampere");
        assertThat(searched(elsewhere).data("searchClients.matches.0.birthYear").asInt())
                .isEqualTo(1941);
        assertThat(file(aino).text("client.municipality.code")).isEqualTo("837");
        assertThat(file(aino).text("client.undisclosedSince")).startsWith("2026-03-02");

        archive.write(aino, MONDAY.plusSeconds(120), new NonDisclosureEnded(client));
        assertThat(searched(elsewhere).text("searchClients.matches.0.municipality.code"))
                .isEqualTo("837");
        assertThat(file(aino).data("client.undisclosedSince").isNull()).isTrue();
    }

    @Test
    void R26_permits_and_bans_are_shown_with_their_outcome() {
        LimitId ban = new LimitId(Ids.next());
        registered();
        archive.write(
                aino,
                MONDAY.plusSeconds(60),
                new PermitGiven(client, limit),
                new PermitRevoked(client, limit),
                new BanSet(client, ban, "service-task", "disability-services", null),
                new BanLifted(client, ban),
                new BanSet(client, new LimitId(Ids.next()), "document", null, contact.value()));

        Answer answer = file(aino);

        assertThat(answer.text("client.permits.0.id")).isEqualTo(limit.toString());
        assertThat(answer.text("client.permits.0.revokedAt")).startsWith("2026-03-02");
        assertThat(answer.text("client.bans.0.serviceTask.code")).isEqualTo("disability-services");
        assertThat(answer.text("client.bans.0.liftedAt")).startsWith("2026-03-02");
        assertThat(answer.text("client.bans.1.record")).isEqualTo(contact.toString());
        assertThat(answer.data("client.bans.1.liftedAt").isNull()).isTrue();
    }

    @Test
    void R26_a_ban_denies_and_a_statutory_ground_overrides_it_for_one_request_and_is_logged() {
        registered();
        archive.write(aino, MONDAY.plusSeconds(60), new BanSet(client, limit, "controller", null, null));

        Person denied = Person.counsellor(aino.unit());
        assertThat(file(denied, OLDER_PEOPLE).data("client").isNull()).isTrue();
        assertThat(uses.only(denied).outcome()).isEqualTo("denied");
        assertThat(uses.only(denied).denied()).isEqualTo(Map.of("Client", Set.of(client.toString())));

        Person allowed = Person.counsellor(aino.unit());
        assertThat(file(allowed, ON_A_GROUND).text("client.bans.0.coverage.code"))
                .isEqualTo("controller");
        UseRows.Row row = uses.only(allowed);
        assertThat(row.outcome()).isEqualTo("answered");
        assertThat(row.classes()).contains("BanOverridden.703-62");
        assertThat(row.shown().get("BanOverridden.703-62")).containsExactly(client.toString());
        assertThat(file(allowed, OLDER_PEOPLE).data("client").isNull()).isTrue();
        assertThat(file(allowed).data("client").isNull()).isFalse();
        assertThat(uses.of(allowed).getLast().classes()).containsExactly("Client");
    }

    @Test
    void R26_only_a_statutory_ground_overrides_a_ban() {
        assertThat(file(aino, "Luotsi-Override-Ground", "consent").errors())
                .containsExactly("UNKNOWN_CODE Luotsi-Override-Ground");
    }

    @Test
    void R32_a_restricted_record_is_hidden_in_ordinary_reads_and_shown_to_those_who_are_to_look_into_it() {
        Person lead = Person.lead(aino.unit());
        registered();
        archive.write(
                aino, MONDAY.plusSeconds(60), new ProcessingRestricted(client, limit, null, "accuracy-contested"));

        assertThat(file(aino).data("client").isNull()).isTrue();
        assertThat(file(lead).data("client").isNull()).isTrue();
        assertThat(asking.query(aino, "{ contacts { totalCount edges { node { id } } } }")
                        .data("contacts.totalCount")
                        .asInt())
                .isZero();
        Answer supervised = file(lead, "Luotsi-Purpose", "supervision");
        assertThat(supervised.text("client.restrictions.0.ground.code")).isEqualTo("accuracy-contested");
        assertThat(searched(aino).data("searchClients.matches").size()).isEqualTo(1);
        assertThat(searched(aino).text("searchClients.matches.0.municipality.code"))
                .isEqualTo("withheld");

        archive.write(
                aino, MONDAY.plusSeconds(120), new RestrictionLifted(client, limit, Records.text("Tiedot oikaistiin")));
        assertThat(file(aino).text("client.restrictions.0.liftingReasons")).isEqualTo("Tiedot oikaistiin");
    }

    @Test
    void R32_nobody_acts_on_a_restricted_record_which_is_answered_as_missing() {
        registered();
        archive.write(aino, MONDAY.plusSeconds(60), new ProcessingRestricted(client, limit, null, "unlawful"));

        Answer noted = asking.mutate(
                aino,
                "addContactNote",
                Map.of(
                        "commandId", Ids.next(),
                        "contactId", contact.value(),
                        "noteId", Ids.next(),
                        "note", "Soitti"));

        assertThat(noted.userErrors("addContactNote")).containsExactly("NOT_FOUND contactId");
        assertThat(commands.by(aino)).isEmpty();
    }
}
