package fi.luotsi.queryside.oversight.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ValidCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class HistoryTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();

    private Answer history(Person person, UUID id) {
        return asking.ask(person, "oversight/history/history", Map.of("id", id));
    }

    private static List<String> changes(Answer answer, int entry) {
        List<String> told = new ArrayList<>();
        answer.data("history.edges." + entry + ".node.changes")
                .forEach(change -> told.add(change.path("field").asString() + ": "
                        + change.path("before").asString("–") + " → "
                        + change.path("after").asString("–")));
        return told;
    }

    @Test
    void R31_a_rectified_note_is_shown_as_it_is_and_its_original_only_to_supervisors() {
        Person lead = Person.lead(aino.unit());
        ContactId contact = Records.contactId();
        ContactNoteAdded added = Records.note(contact, "Poika soitti");
        archive.write(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"));
        archive.write(
                aino, MONDAY, Records.call(contact, MONDAY), added, Records.note(contact, "Sovittiin uusi soitto"));
        archive.write(aino, MONDAY, new ContactLinked(contact, client));
        archive.write(
                lead,
                MONDAY.plusSeconds(3600),
                new ContactNoteRectified(
                        contact,
                        added.noteId(),
                        Personal.of(new Text("Tytär soitti")),
                        Personal.of(new Text("Soittaja ei ollut poika")),
                        null));

        Answer shown = asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()));

        assertThat(shown.text("contact.notes.nodes.0.text")).isEqualTo("Tytär soitti");
        assertThat(shown.text("contact.notes.nodes.0.rectifiedAt")).isEqualTo("2026-03-02T10:15:00.000+02:00");
        assertThat(shown.text("contact.notes.nodes.1.text")).isEqualTo("Sovittiin uusi soitto");
        assertThat(shown.data("contact.notes.nodes.1.rectifiedAt").isNull()).isTrue();
        Answer withOriginal = history(lead, contact.value());
        assertThat(changes(withOriginal, 1)).containsExactly("note: – → Poika soitti");
        assertThat(changes(withOriginal, 4))
                .containsExactly("note: – → Tytär soitti", "rectificationReason: – → Soittaja ei ollut poika");
        Answer without = history(aino, contact.value());
        assertThat(changes(without, 1)).isEmpty();
        assertThat(changes(without, 2)).containsExactly("note: – → Sovittiin uusi soitto");
        assertThat(changes(without, 4))
                .containsExactly("note: – → Tytär soitti", "rectificationReason: – → Soittaja ei ollut poika");
    }

    @Test
    void a_history_tells_who_when_why_and_each_value_before_and_after() {
        Person lead = Person.lead(aino.unit());
        archive.write(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"));
        archive.write(
                lead,
                MONDAY.plusSeconds(60),
                new ClientNameChanged(client, Personal.of(new PersonName("Väinö", "Öhman"))),
                new ClientMunicipalityChanged(client, "604"));

        Answer answer = history(aino, client.value());

        assertThat(answer.data("history.totalCount").asInt()).isEqualTo(3);
        assertThat(answer.nodes("history", "event"))
                .containsExactly("client.registered", "client.name-changed", "client.municipality-changed");
        assertThat(answer.text("history.edges.1.node.actor.id"))
                .isEqualTo(lead.id().toString());
        assertThat(answer.text("history.edges.1.node.role.label")).isEqualTo("Team lead");
        assertThat(answer.text("history.edges.1.node.unit.code")).isEqualTo(aino.unit());
        assertThat(answer.text("history.edges.1.node.occurredAt")).isEqualTo("2026-03-02T09:16:00.000+02:00");
        assertThat(answer.text("history.edges.1.node.purpose.code")).isEqualTo("advice-and-guidance");
        assertThat(answer.text("history.edges.1.node.legalBasis.code")).isEqualTo("gdpr-6-1-c");
        assertThat(answer.text("history.edges.1.node.serviceTask.code")).isEqualTo("service-guidance");
        assertThat(changes(answer, 0))
                .contains("name: – → Väinö Åkerström", "identity: – → 1941-05-06", "ageBandThen: – → 75–84");
        assertThat(changes(answer, 1)).containsExactly("name: Väinö Åkerström → Väinö Öhman");
        assertThat(changes(answer, 2)).hasSize(1).allMatch(change -> change.startsWith("municipality: Tamp"));
        assertThat(uses.only(aino).shown()).isEqualTo(Map.of("Client", Set.of(client.toString())));
    }

    @Test
    void who_has_one_name_is_told_by_it_alone() {
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                new ClientNameChanged(client, Personal.of(new PersonName(null, "Suharto"))),
                new ClientNameChanged(client, Personal.of(new PersonName("Sukarno", " "))));

        Answer answer = history(aino, client.value());

        assertThat(changes(answer, 1)).containsExactly("name: Väinö Åkerström → Suharto");
        assertThat(changes(answer, 2)).containsExactly("name: Suharto → Sukarno");
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Yhteydenotto otettiin vastaan, Puhelin, Asuminen: Autettiin paikan päällä",
        "sv, Kontakten togs emot, Telefon, Boende: Fick hjälp på plats",
        "en, The contact was received, Phone, Housing: Helped on site"
    })
    void titles_codes_and_values_are_in_the_language_of_the_request(
            String language, String title, String channel, String topics) {
        ContactId contact = Records.contactId();
        archive.write(aino, MONDAY, Records.call(contact, MONDAY));

        Answer answer = asking.ask(aino, language, "oversight/history/history", Map.of("id", contact.value()));

        assertThat(answer.text("history.edges.0.node.title")).isEqualTo(title);
        assertThat(changes(answer, 0)).contains("channel: – → " + channel, "topics: – → " + topics);
    }

    @Test
    void a_history_tells_what_an_event_ends_and_a_note_replaces_no_earlier_one() {
        ContactId contact = Records.contactId();
        archive.write(
                aino,
                MONDAY,
                Records.call(contact, MONDAY),
                Records.note(contact, "ensimmäinen"),
                Records.note(contact, "toinen"),
                new ContactLinked(contact, client),
                new ContactUnlinked(contact, client, "wrong-person"));

        Answer answer = history(aino, contact.value());

        assertThat(changes(answer, 1)).containsExactly("note: – → ensimmäinen");
        assertThat(changes(answer, 2)).containsExactly("note: – → toinen");
        assertThat(changes(answer, 3)).containsExactly("client: – → " + client);
        assertThat(changes(answer, 4))
                .containsExactlyInAnyOrder("client: " + client + " → –", "unlinkReason: – → Wrong person");
    }

    @Test
    void reopening_ends_the_closing() {
        EpisodeId episode = Records.episodeId();
        archive.write(
                aino,
                MONDAY,
                Records.opened(episode, client, aino),
                new EpisodeClosed(episode, "helped-on-site", null, "well"),
                new EpisodeReopened(episode, "need-continues"));

        assertThat(changes(history(aino, episode.value()), 2))
                .containsExactlyInAnyOrder(
                        "reopenReason: – → The need continues", "result: Helped on site → –", "coping: Well → –");
    }

    @Test
    void a_history_pages_oldest_first() {
        ContactId contact = Records.contactId();
        archive.append(aino, MONDAY, Records.call(contact, MONDAY));
        for (int i = 0; i < 4; i++) {
            archive.append(aino, MONDAY, Records.note(contact, "merkintä " + i));
        }
        archive.caughtUp();
        List<String> seen = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            Map<String, Object> page = new HashMap<>(Map.of("id", contact.value(), "first", 2));
            page.put("after", after);
            Answer answer = asking.ask(aino, "oversight/history/history", page);
            seen.addAll(answer.nodes("history", "sequence"));
            after = answer.text("history.pageInfo.endCursor");
            more = answer.data("history.pageInfo.hasNextPage").asBoolean();
            assertThat(answer.data("history.totalCount").asInt()).isEqualTo(5);
        }
        assertThat(seen).containsExactly("0", "1", "2", "3", "4");
    }

    static List<AggregateType> kinds() {
        return AggregateType.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void another_units_history_is_answered_as_if_there_were_none_and_the_denial_is_logged(AggregateType kind) {
        UUID id = Ids.next();
        archive.write(
                aino,
                MONDAY,
                ValidCommands.sparse(slot -> Optional.of(id).filter(_ -> slot.raw() == kind.idType()))
                        .beginning(kind));
        Person stranger = Person.lead(Records.newUnit());

        Answer hidden = history(stranger, id);

        assertThat(hidden.body())
                .isEqualTo(
                        history(Person.lead(stranger.unit()), Records.unknown()).body());
        assertThat(hidden.data("history.totalCount").asInt()).isZero();
        assertThat(uses.only(stranger).outcome()).isEqualTo("denied");
        assertThat(uses.only(stranger).denied().values()).containsExactly(Set.of(id.toString()));
        assertThat(history(Person.auditor(), id).data("history.totalCount").asInt())
                .isPositive();
    }
}
