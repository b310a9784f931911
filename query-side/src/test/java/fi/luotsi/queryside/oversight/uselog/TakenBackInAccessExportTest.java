package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.Undoing.ClientUndone;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undoing.EpisodeUndone;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was recorded by a slip is held of the client until its record is destroyed, and so it is in their copy, apart from what counts. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakenBackInAccessExportTest extends OneAccessRequest {

    private EpisodeNoteAdded note(String text) {
        return new EpisodeNoteAdded(episode, new NoteId(Ids.next()), Records.text(text));
    }

    /** The third event of the episode, and its undoing. */
    private void slipped(String text) {
        asked(note(text), new EpisodeUndone(episode, 2, Undone.SLIP));
    }

    private JsonNode json() {
        return asking.get(registrar, "/rights-requests/" + request + "/access-export.json?language=en")
                .json();
    }

    @Test
    void R34_a_note_that_was_a_slip_is_in_the_copy_marked_as_taken_back() {
        slipped("Kirjattu kahdesti");

        Answer copy = export(registrar, Map.of());

        assertThat(told(copy))
                .contains(
                        "takenBack Kirjaus: Palveluohjaukseen lisättiin merkintä",
                        "takenBack Merkintä: Kirjattu kahdesti",
                        "episodes Merkintä: Sisar Aune epäili kaatumista")
                .anyMatch(each -> each.startsWith("takenBack Peruttu vahinkona: "))
                .noneMatch(each -> each.contains("Kirjattu kahdesti") && !each.startsWith("takenBack "));
        JsonNode entry = json().at("/takenBack/0");
        assertThat(entry.path("entry").asString()).isEqualTo("A note was added to the guidance");
        assertThat(entry.at("/values/note").asString()).isEqualTo("Kirjattu kahdesti");
        assertThat(entry.at("/record/id").asString()).isEqualTo(episode.toString());
        assertThat(entry.path("takenBackAt").asString()).isNotEmpty();
        assertThat(json().path("takenBack")).hasSize(1);
    }

    @Test
    void so_is_a_record_of_which_nothing_is_left_and_what_was_noted_before_a_call_was_the_clients() {
        EpisodeId twice = Records.episodeId();
        asked(
                Records.note(contact, "Väärä numero"),
                new ContactUndone(contact, 3, Undone.SLIP),
                Records.opened(twice, client, helmi),
                new EpisodeUndone(twice, 0, Undone.SLIP));

        JsonNode taken = json().path("takenBack");

        assertThat(taken)
                .extracting(entry -> entry.path("entry").asString())
                .containsExactlyInAnyOrder("A note was added to the contact", "A guidance episode was opened");
        assertThat(taken.toString()).contains("Väärä numero");
        assertThat(json().path("episodes")).hasSize(1);
    }

    @Test
    void the_staff_is_not_in_it() {
        Person worker = Person.counsellor(helmi.unit());
        asked(new OwnWorkerAssigned(episode, worker.id()), new EpisodeUndone(episode, 2, Undone.SLIP));

        Answer copy = export(registrar, Map.of());

        assertThat(told(copy)).contains("takenBack Kirjaus: Omatyöntekijä nimettiin");
        assertThat(copy.body()).doesNotContain(worker.name(), helmi.name());
        // a reader is shown no ids, a program would be
        assertThat(json().path("takenBack").toString())
                .contains("An own worker was named")
                .doesNotContain(worker.id().toString(), helmi.id().toString(), worker.name());
    }

    @Test
    void it_is_left_out_by_its_own_id_or_with_its_record_where_the_decision_withholds_it() {
        slipped("Naapurin asia");
        String entry = json().at("/takenBack/0/id").asString();
        archive.write(
                registrar,
                Records.MONDAY,
                new RightsRequestDecided(request, "partly", "gdpr-15-4", Records.text("Toisen asia"), null));

        for (String id : List.of(entry, episode.toString())) {
            assertThat(export(registrar, Map.of("without", List.of(id))).body()).doesNotContain("Naapurin asia");
        }
    }

    @Test
    void only_what_was_recorded_within_the_period_is_in_it() {
        slipped("Kirjattu kahdesti");
        LocalDate day = LocalDate.of(2026, 3, 2);
        var later = RightsRequestReceivedBuilder.builder()
                .requestId(Records.requestId())
                .clientId(client)
                .kind("access")
                .form("written")
                .applicant("self")
                .receivedOn(day)
                .unit(registrar.unit())
                .asked(Records.text("Vanhat tiedot"))
                .periodTo(day.minusYears(1))
                .build();
        archive.write(registrar, Records.MONDAY, later);

        assertThat(asking.get(registrar, "/rights-requests/" + later.requestId() + "/access-export.json")
                        .body())
                .doesNotContain("Kirjattu kahdesti");
    }

    @Test
    void a_representative_is_not_told_by_it_where_a_client_is_who_must_not_be_found() {
        RepresentativeId aune = new RepresentativeId(Ids.next());
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                RepresentativeAddedBuilder.builder()
                        .clientId(client)
                        .representativeId(aune)
                        .type("authorised")
                        .scope(List.of("basic-data", "contacts", "guidance", "referrals"))
                        .validFrom(LocalDate.of(2026, 1, 1))
                        .validUntil(LocalDate.of(2999, 1, 1))
                        .representative(Personal.of(new PersonName("Aune", "Yläsaari")))
                        .build(),
                new ClientMunicipalityChanged(client, "211"),
                new ClientUndone(client, 2, Undone.SLIP),
                new NonDisclosureSet(client));
        askedByARelative();

        List<String> told = told(export(registrar, Map.of("representative", aune.value())));

        assertThat(told)
                .contains("takenBack Kirjaus: Kotikunta vaihdettiin")
                .noneMatch(each -> each.contains("Kangasala") || each.startsWith("takenBack Kotikunta"));
    }
}
