package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A band told with an event is of that event's day; one that is shown is of the day that its field names. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgeBandTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final EpisodeId episode = Records.episodeId();

    /** Told as 75–84 on the day of registration, whatever the birth date. */
    private ClientRegistered born(@Nullable LocalDate birthDate) {
        return Records.client(client, "Väinö", "Åkerström", null, birthDate);
    }

    private void casework(@Nullable LocalDate birthDate, Instant at) {
        archive.write(
                aino,
                at,
                born(birthDate),
                Records.call(contact, at),
                new ContactLinked(contact, client),
                Records.opened(episode, client, aino));
    }

    private Answer bands() {
        return asking.ask(aino, "casework/client/bands", Map.of("id", client.value(), "contact", contact.value()));
    }

    @ParameterizedTest
    @CsvSource({
        "18, 0, 18-64",
        "18, 2, under-18",
        "65, 0, 65-74",
        "65, 2, 18-64",
        "75, 0, 75-84",
        "75, 2, 65-74",
        "85, 0, 85-plus",
        "85, 2, 75-84"
    })
    void a_clients_band_is_that_of_the_day_of_asking(int years, int daysTooYoung, String band) {
        LocalDate today = LocalDate.now(FinnishTime.ZONE);
        casework(today.minusYears(years).plusDays(daysTooYoung), Instant.now().minusSeconds(3600));

        Answer answer = bands();

        assertThat(answer.text("client.ageBand.code")).isEqualTo(band);
        assertThat(answer.text("contact.client.ageBand.code")).isEqualTo(band);
    }

    @Test
    void a_contact_and_an_episode_keep_the_band_of_their_own_day_in_finland() {
        // half an hour after midnight in Helsinki, and still the day before in Greenwich
        Instant birthday = Instant.parse("2016-03-01T22:30:00Z");
        LocalDate seventyFive = LocalDate.of(1941, 3, 2);
        casework(seventyFive, birthday);

        Answer answer = bands();

        assertThat(answer.text("client.ageBand.code")).isEqualTo("85-plus");
        assertThat(answer.text("contact.ageBandAtContact.code")).isEqualTo("75-84");
        assertThat(answer.text("client.contacts.nodes.0.ageBandAtContact.code")).isEqualTo("75-84");
        assertThat(answer.text("client.episodes.nodes.0.ageBandAtOpening.code")).isEqualTo("75-84");
        assertThat(answer.text("contacts.edges.0.node.ageBandAtContact.code")).isEqualTo("75-84");
    }

    @Test
    void when_the_birth_date_is_corrected_every_band_is_derived_anew() {
        casework(LocalDate.of(1941, 5, 6), Records.MONDAY);
        Identity corrected = new Identity(null, LocalDate.of(1961, 5, 6));
        archive.write(aino, Records.MONDAY, new ClientIdentityRecorded(client, "75-84", Personal.of(corrected)));

        Answer answer = bands();

        assertThat(answer.text("contact.ageBandAtContact.code")).isEqualTo("18-64");
        assertThat(answer.text("client.episodes.nodes.0.ageBandAtOpening.code")).isEqualTo("18-64");
    }

    @Test
    void without_a_birth_date_the_band_is_not_known_and_without_a_client_there_is_none() {
        casework(null, Records.MONDAY);
        ContactId anonymous = Records.contactId();
        archive.write(aino, Records.MONDAY.plusSeconds(60), Records.call(anonymous, Records.MONDAY.plusSeconds(60)));

        Answer answer = bands();

        assertThat(answer.text("client.ageBand.code")).isEqualTo("unknown");
        assertThat(answer.text("contact.ageBandAtContact.code")).isEqualTo("unknown");
        assertThat(answer.text("contacts.edges.0.node.id")).isEqualTo(anonymous.toString());
        assertThat(answer.data("contacts.edges.0.node.ageBandAtContact").isNull())
                .isTrue();
    }

    @Test
    void one_who_may_not_see_the_clients_file_sees_no_band_of_theirs() {
        Person without = Person.adviser(Records.newUnit());
        archive.append(aino, Records.MONDAY, born(LocalDate.of(1941, 5, 6)));
        archive.write(without, Records.MONDAY, Records.call(contact, Records.MONDAY));
        archive.write(aino, Records.MONDAY, new ContactLinked(contact, client));

        Answer answer = asking.query(
                without, "{ contact(id: \"" + contact + "\") { id client { id } ageBandAtContact { code } } }");

        assertThat(answer.data("contact.ageBandAtContact")).isEqualTo(answer.data("contact.client"));
    }
}
