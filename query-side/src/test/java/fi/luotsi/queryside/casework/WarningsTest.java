package fi.luotsi.queryside.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be a slip is recorded, and the answer says so. */
@OnRealStores
class WarningsTest {

    private static final Instant BEFORE = Instant.parse("2026-03-02T07:15:00Z");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private NotedCommands commands;

    @Autowired
    private UseRows uses;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final EpisodeId first = Records.episodeId();
    private final EpisodeId second = Records.episodeId();

    private Answer sent(Person who, String language, String mutation, UUID record, String input, CaseworkEvent event) {
        commands.carryOut(record, () -> archive.write(who, Instant.now(), event));
        return asking.query(
                who,
                "mutation { %s(input: {commandId: \"%s\", %s}) { warnings { code path message record } userErrors { code } } }"
                        .formatted(mutation, Ids.next(), input),
                "Accept-Language",
                language);
    }

    private Answer opened(Person who, String language) {
        return sent(
                who,
                language,
                "openEpisode",
                second.value(),
                "episodeId: \"" + second + "\", clientId: \"" + client + "\"",
                Records.opened(second, client, who));
    }

    private void the_client_has_an_open_episode_of(Person who) {
        archive.write(who, BEFORE, Records.client(client, "Väinö", "Kaksi"), Records.opened(first, client, who));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi|Asiakkaalla on yksikössäsi jo toinen avoin palveluohjaus, joka alkoi 2.3.2026. Tarkista, tarvitaanko molempia.",
                "sv|Klienten har redan en annan öppen servicehandledning i din enhet. Den började 2.3.2026. Kontrollera om båda behövs.",
                "en|The client already has another open episode in your unit, which began on 2 Mar 2026. Check whether both are needed."
            })
    void a_second_open_episode_in_the_unit_names_the_other(String language, String message) {
        the_client_has_an_open_episode_of(helmi);

        Answer answer = opened(helmi, language);

        assertThat(answer.data("openEpisode.userErrors").isEmpty()).isTrue();
        assertThat(answer.data("openEpisode.warnings").size()).as(answer.body()).isEqualTo(1);
        assertThat(answer.text("openEpisode.warnings.0.code")).isEqualTo("OTHER_EPISODE_OPEN");
        assertThat(answer.text("openEpisode.warnings.0.path.0")).isEqualTo("episodeId");
        assertThat(answer.text("openEpisode.warnings.0.record")).isEqualTo(first.toString());
        assertThat(answer.text("openEpisode.warnings.0.message")).isEqualTo(message);
    }

    @Test
    void an_episode_that_is_closed_is_no_second_one() {
        the_client_has_an_open_episode_of(helmi);
        archive.write(helmi, BEFORE.plusSeconds(60), new EpisodeClosed(first, "helped-on-site", null, "well"));

        assertThat(opened(helmi, "en").data("openEpisode.warnings").isEmpty()).isTrue();
    }

    @Test
    void an_episode_of_another_unit_is_not_told_of_and_is_no_denial() {
        the_client_has_an_open_episode_of(Person.counsellor(Records.newUnit()));
        archive.write(helmi, BEFORE, Records.call(Records.contactId(), BEFORE));

        Answer answer = opened(helmi, "en");

        assertThat(answer.data("openEpisode.userErrors").isEmpty()
                        || answer.data("openEpisode.warnings").isEmpty())
                .isTrue();
        assertThat(answer.body()).doesNotContain(first.toString());
        assertThat(uses.of(helmi).getLast().denied().getOrDefault("Episode", Set.of()))
                .doesNotContain(first.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "working-age-social, older, 1",
        "older-people, working-age, 1",
        "older-people, older, 0",
        "disabled-people, older, 0",
        "working-age-social, disabled, 0",
        "working-age-social, family-member, 0"
    })
    void a_service_line_that_is_seldom_the_groups_is_recorded_with_a_warning(String line, String group, int warnings) {
        ContactId contact = Records.contactId();
        Answer answer = sent(
                helmi,
                "fi",
                "receiveContact",
                contact.value(),
                ("contactId: \"%s\", channel: \"phone\", municipality: \"837\", serviceLine: \"%s\", clientGroup: \"%s\","
                                + " language: \"fi\", initiator: \"self\", receivedAt: \"2026-03-02T09:15:00+02:00\","
                                + " topics: [{topic: \"home-help\", result: \"helped-on-site\"}], resolvedAtFirstContact: false")
                        .formatted(contact, line, group),
                Records.call(contact, BEFORE));

        assertThat(answer.data("receiveContact.userErrors").isEmpty()).isTrue();
        assertThat(answer.data("receiveContact.warnings").size())
                .as(answer.body())
                .isEqualTo(warnings);
        if (line.equals("working-age-social") && warnings > 0) {
            assertThat(answer.text("receiveContact.warnings.0.message"))
                    .isEqualTo(
                            "Palvelulinja (Työikäisten sosiaalipalvelut) ja asiakasryhmä (Ikäihmiset) eivät yleensä kuulu"
                                    + " yhteen. Tarkista, että molemmat ovat oikein.");
        }
    }
}
