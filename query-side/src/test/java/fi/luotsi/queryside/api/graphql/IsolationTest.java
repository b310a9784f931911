package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R20: another unit's record is answered as if it were not there, on every path to it. */
@OnRealStores
class IsolationTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final String elsewhere = Records.newUnit();
    private final ContactId contact = Records.contactId();
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final ReferralId referral = Records.referralId();

    @BeforeEach
    void some_work_of_one_unit() {
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(contact, MONDAY),
                new ContactLinked(contact, client),
                Records.opened(episode, client, aino),
                Records.sent(referral, contact, aino, null));
    }

    private UUID id(String recordClass) {
        return switch (recordClass) {
            case "Contact" -> contact.value();
            case "Client" -> client.value();
            case "Episode" -> episode.value();
            default -> referral.value();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "casework/contact/contact, Contact, adviser",
        "casework/contact/contact, Contact, team-lead",
        "casework/client/client, Client, service-counsellor",
        "casework/client/client, Client, team-lead",
        "casework/episode/episode, Episode, adviser",
        "casework/episode/episode, Episode, team-lead",
        "casework/referral/chain, ReferralChain, service-counsellor",
        "casework/referral/chain, ReferralChain, team-lead"
    })
    void R20_a_hidden_record_and_one_that_does_not_exist_are_answered_alike_and_the_denial_is_logged(
            String document, String recordClass, String role) {
        Person stranger = Person.of(role, elsewhere);

        Answer hidden = asking.ask(stranger, document, Map.of("id", id(recordClass)));
        Answer missing = asking.ask(Person.of(role, elsewhere), document, Map.of("id", Records.unknown()));

        assertThat(hidden.body()).isEqualTo(missing.body()).doesNotContain("errors");
        UseRows.Row row = uses.only(stranger);
        assertThat(row.outcome()).isEqualTo("denied");
        assertThat(row.shown()).isEmpty();
        assertThat(row.denied())
                .isEqualTo(Map.of(recordClass, Set.of(id(recordClass).toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"casework/contact/contacts", "casework/episode/caseload"})
    void R20_lists_and_counts_hold_ones_own_units_records_only(String document) {
        String list = document.substring(document.lastIndexOf('/') + 1);
        Map<String, Object> asked = list.equals("caseload") ? Map.of("unitWide", true) : Map.of();

        assertThat(asking.ask(Person.lead(elsewhere), document, asked)
                        .data(list + ".totalCount")
                        .asInt())
                .isZero();
        assertThat(asking.ask(Person.lead(aino.unit()), document, asked)
                        .data(list + ".totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void R20_a_link_leads_to_no_record_of_another_unit() {
        Person other = Person.counsellor(elsewhere);
        EpisodeId theirs = Records.episodeId();
        archive.write(
                other,
                MONDAY,
                EpisodeOpenedBuilder.builder()
                        .episodeId(theirs)
                        .clientId(client)
                        .contactId(contact)
                        .worker(other.id())
                        .unit(other.unit())
                        .build());

        Answer answer = asking.query(
                other,
                "{ episode(id: \"" + theirs
                        + "\") { id contact { id } client { id contacts { nodes { id } } episodes { nodes { id } }"
                        + " referralChains { nodes { id } } } } }");

        assertThat(answer.data("episode.contact").isNull()).isTrue();
        assertThat(answer.text("episode.client.id")).isEqualTo(client.toString());
        assertThat(answer.data("episode.client.contacts.nodes").size()).isZero();
        assertThat(answer.data("episode.client.referralChains.nodes").size()).isZero();
        assertThat(answer.data("episode.client.episodes.nodes").size()).isEqualTo(1);
        assertThat(answer.text("episode.client.episodes.nodes.0.id")).isEqualTo(theirs.toString());
        assertThat(uses.only(other).denied()).isEqualTo(Map.of("Contact", Set.of(contact.toString())));
    }

    @Test
    void the_administrator_sees_no_record_even_of_their_own_unit() {
        Person administrator = Person.of("administrator", aino.unit());

        assertThat(asking.ask(administrator, "casework/contact/contact", Map.of("id", contact.value()))
                        .errors())
                .containsExactly("DENIED contact");
    }

    @Test
    void the_auditor_sees_every_units_records() {
        Person auditor = Person.auditor();

        assertThat(asking.ask(auditor, "casework/client/client", Map.of("id", client.value()))
                        .text("client.name.family"))
                .isEqualTo("Åkerström");
        assertThat(uses.only(auditor).shown().keySet()).isEqualTo(Set.of("Client", "Contact", "Episode"));
    }
}
