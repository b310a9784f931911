package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class ClientFileTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private DataSource database;

    private final Person aino = Person.adviser(Records.newUnit());
    private final ClientId id = Records.clientId();

    private Answer file(Person person) {
        return asking.ask(person, "casework/client/client", Map.of("id", id.value()));
    }

    @Test
    void a_file_opens_name_code_and_preferences_and_holds_the_clients_affairs_newest_first() {
        IdentityCode code = Records.generatedCode(LocalDate.of(1941, 5, 6));
        ContactId contact = Records.contactId();
        EpisodeId earlier = Records.episodeId();
        EpisodeId later = Records.episodeId();
        ReferralId referral = Records.referralId();
        archive.append(
                aino,
                MONDAY,
                Records.client(id, "Väinö", "Åkerström", code, code.birthDate()),
                Records.call(contact, MONDAY),
                Records.note(contact, "Kertoi kaatuneensa"),
                new ContactLinked(contact, id));
        archive.append(aino, MONDAY.plusSeconds(60), Records.opened(earlier, id, aino));
        archive.append(aino, MONDAY.plusSeconds(120), Records.opened(later, id, aino));
        archive.write(
                aino,
                MONDAY.plusSeconds(180),
                Records.sent(referral, referral, new Origin(null, later, null), id, aino, null));

        Answer answer = file(aino);

        assertThat(answer.text("client.name.given")).isEqualTo("Väinö");
        assertThat(answer.text("client.name.family")).isEqualTo("Åkerström");
        assertThat(answer.text("client.identity.code")).isEqualTo(code.value());
        assertThat(answer.text("client.identity.birthDate")).isEqualTo("1941-05-06");
        assertThat(answer.text("client.preferences.motherTongue.label")).isEqualTo("Finnish");
        assertThat(answer.text("client.preferences.wishes")).isEqualTo("Soitto aamulla");
        assertThat(answer.text("client.registeredAt")).isEqualTo("2026-03-02T09:15:00.000+02:00");
        assertThat(answer.text("client.episodes.nodes.0.id")).isEqualTo(later.toString());
        assertThat(answer.text("client.episodes.nodes.1.id")).isEqualTo(earlier.toString());
        assertThat(answer.text("client.contacts.nodes.0.notes.nodes.0.text")).isEqualTo("Kertoi kaatuneensa");
        assertThat(answer.text("client.referralChains.nodes.0.members.0.target"))
                .isEqualTo("Eläkeläisten kerho");
    }

    @Test
    void each_change_replaces_its_own_value_and_nothing_else() {
        Identity identity = new Identity(null, LocalDate.of(1950, 1, 2));
        archive.write(
                aino,
                MONDAY,
                Records.client(id, "Väinö", "Åkerström"),
                new ClientNameChanged(id, Personal.of(new PersonName("Väinö", "Öhman"))),
                new ClientIdentityRecorded(id, "65-74", Personal.of(identity)),
                new ClientMunicipalityChanged(id, "604"),
                new ClientPreferencesRecorded(id, Personal.of(new Preferences("sv", null, "Ring inte"))));

        Answer answer = file(aino);

        assertThat(answer.data("client.version").asInt()).isEqualTo(4);
        assertThat(answer.text("client.name.family")).isEqualTo("Öhman");
        assertThat(answer.text("client.identity.birthDate")).isEqualTo("1950-01-02");
        assertThat(answer.text("client.municipality.code")).isEqualTo("604");
        assertThat(answer.text("client.preferences.motherTongue.code")).isEqualTo("sv");
        assertThat(answer.data("client.preferences.culture").isNull()).isTrue();
    }

    @Test
    void who_has_one_name_is_shown_with_it_alone() {
        archive.write(aino, MONDAY, Records.client(id, "", "Suharto"));

        assertThat(file(aino).text("client.name.family")).isEqualTo("Suharto");
        assertThat(file(aino).data("client.name.given").isNull()).isTrue();
    }

    @Test
    void the_address_is_shown_until_it_is_no_longer_known() {
        archive.write(
                aino,
                MONDAY,
                Records.client(id, "Väinö", "Åkerström"),
                new ClientAddressRecorded(id, Personal.of(new Address("Hämeenkatu 1 A 5", "33100 Tampere"))));
        assertThat(file(aino).text("client.address.street")).isEqualTo("Hämeenkatu 1 A 5");
        assertThat(file(aino).text("client.address.locality")).isEqualTo("33100 Tampere");

        archive.write(aino, MONDAY, new ClientAddressRecorded(id, null));

        assertThat(file(aino).data("client.address").isNull()).isTrue();
    }

    @Test
    void the_day_of_death_is_shown_until_it_is_taken_back() {
        archive.write(
                aino,
                MONDAY,
                Records.client(id, "Väinö", "Åkerström"),
                new ClientDeathRecorded(id, Personal.of(new Death(LocalDate.of(2026, 2, 27)))));
        assertThat(file(aino).text("client.death.on")).isEqualTo("2026-02-27");

        archive.write(aino, MONDAY, new ClientDeathRecorded(id, null));

        assertThat(file(aino).data("client.death").isNull()).isTrue();
    }

    @Test
    void a_value_whose_key_was_destroyed_is_absent_and_the_rest_is_shown() throws SQLException {
        archive.write(aino, MONDAY, Records.client(id, "Väinö", "Åkerström"));
        try (Connection connection = database.getConnection();
                PreparedStatement destroy = connection.prepareStatement("delete from data_key where key_id = ?")) {
            destroy.setObject(1, id.value());
            destroy.executeUpdate();
        }

        Answer answer = file(aino);

        assertThat(answer.data("client.name").isNull()).isTrue();
        assertThat(answer.data("client.identity").isNull()).isTrue();
        assertThat(answer.text("client.municipality.code")).isEqualTo("837");
    }

    @Test
    void a_unit_comes_to_see_the_file_by_an_episode_or_a_linked_contact_and_then_its_own_part_only() {
        Person nokia = Person.counsellor(Records.newUnit());
        ContactId ours = Records.contactId();
        ContactId theirs = Records.contactId();
        archive.write(
                aino,
                MONDAY,
                Records.client(id, "Väinö", "Åkerström"),
                Records.call(ours, MONDAY),
                new ContactLinked(ours, id),
                Records.opened(Records.episodeId(), id, aino));
        assertThat(file(nokia).data("client").isNull()).isTrue();

        archive.write(nokia, MONDAY, Records.call(theirs, MONDAY), new ContactLinked(theirs, id));
        Answer answer = file(nokia);

        assertThat(answer.text("client.name.family")).isEqualTo("Åkerström");
        assertThat(answer.data("client.contacts.nodes").size()).isEqualTo(1);
        assertThat(answer.text("client.contacts.nodes.0.id")).isEqualTo(theirs.toString());
        assertThat(answer.data("client.episodes.nodes").size()).isZero();
        assertThat(file(Person.auditor()).data("client.contacts.nodes").size()).isEqualTo(2);
    }
}
