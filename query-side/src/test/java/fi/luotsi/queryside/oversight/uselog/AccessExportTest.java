package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ReferralSentBuilder;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealStores
class AccessExportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows rows;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final Person registrar = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final ContactId contact = Records.contactId();
    private final ReferralId signposted = Records.referralId();
    private final NoteId note = new NoteId(Ids.next());
    private final RightsRequestId request = Records.requestId();

    /** Helmi's unit has advised, guided and referred the client, who has asked another unit for a copy of all their data. */
    private void asked(CaseworkEvent... more) {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.call(contact, Records.MONDAY),
                Records.note(contact, "Portaat ovat raskaat"),
                Records.sent(signposted, contact, helmi, null),
                new ContactLinked(contact, client),
                Records.opened(episode, client, helmi),
                new EpisodeNoteAdded(episode, note, Records.text("Sisar Aune epäili kaatumista")),
                Records.disclosed(Records.referralId(), episode, client, helmi, "consent"));
        archive.write(helmi, Records.MONDAY, more);
        archive.write(registrar, Records.MONDAY, Records.asked(request, client, registrar, "access"));
    }

    private void decided(String outcome, @Nullable String ground) {
        archive.write(
                registrar,
                Records.MONDAY,
                new RightsRequestDecided(request, outcome, ground, Records.text("Sisaren suojaamiseksi"), null));
    }

    private Answer export(Person person, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("id", request.value());
        return asking.ask(person, "fi", "oversight/uselog/logs", "accessExport", variables);
    }

    /** {@code part label: value} of each field. */
    private static List<String> told(Answer answer) {
        List<String> told = new ArrayList<>();
        answer.data("accessExport.sections")
                .forEach(section -> section.path("records").forEach(record -> record.path("fields")
                        .forEach(field -> told.add(section.path("name").asString() + " "
                                + field.path("label").asString() + ": "
                                + field.path("value").asString()))));
        return told;
    }

    private static List<String> sections(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.data("accessExport.sections")
                .forEach(section -> names.add(section.path("name").asString()));
        return names;
    }

    @Test
    void R34_the_client_is_given_every_units_data_about_them_without_the_names_of_the_staff() {
        asked();
        asking.ask(helmi, "casework/client/client", Map.of("id", client.value()));

        Answer answer = export(registrar, Map.of());

        assertThat(answer.text("accessExport.client")).isEqualTo("Väinö Yläsaari");
        assertThat(told(answer))
                .contains(
                        "client Sukunimi: Yläsaari",
                        "client Syntymäaika: 6.5.1941",
                        "client Kulttuuritausta: Karjalainen",
                        "contacts Vastaanotettu: 2.3.2026 klo 9.15",
                        "contacts Aihe: Asuminen",
                        "contacts Merkintä: Portaat ovat raskaat",
                        "episodes Tila: Avoin",
                        "episodes Merkintä: Sisar Aune epäili kaatumista",
                        "referralChains Ohjauksen kohde: Eläkeläisten kerho",
                        "referralChains Ohjauksen kohde: Keskustan terveysasema",
                        "referralChains Saaja: Sairaanhoitaja Yläsaari",
                        "rightsRequests Mitä pyydettiin: Pyydän tietoni",
                        "uses Käyttötarkoitus: Neuvonta ja ohjaus",
                        "disclosures Luovutuksen peruste: Asiakkaan suostumus");
        assertThat(answer.body())
                .doesNotContain(
                        helmi.name(), helmi.id().toString(), registrar.id().toString());
    }

    @Test
    void R21_other_units_records_are_reached_in_the_answer_and_nowhere_else() {
        asked();

        Answer answer = asking.query(
                registrar,
                "{ accessExport(id: \"%s\") { client } client(id: \"%s\") { episodes { id } contacts { id } } }"
                        .formatted(request, client));

        assertThat(answer.text("accessExport.client")).isEqualTo("Väinö Yläsaari");
        assertThat(answer.data("client.episodes")).isEmpty();
        assertThat(answer.data("client.contacts")).isEmpty();
        assertThat(asking.ask(registrar, "casework/episode/episode", Map.of("id", episode.value()))
                        .data("episode")
                        .isNull())
                .isTrue();
    }

    @Test
    void R20_another_unit_is_told_nothing_at_any_address_and_its_attempt_is_logged() {
        asked();
        Person stranger = Person.counsellor(Records.newUnit());
        Person other = Person.counsellor(Records.newUnit());

        assertThat(export(stranger, Map.of()).data("accessExport").isNull()).isTrue();
        Answer download = asking.get(other, "/rights-requests/" + request + "/access-export.json");

        assertThat(download.body()).contains("NOT_FOUND").doesNotContain("Yläsaari");
        for (Person each : List.of(stranger, other)) {
            assertThat(rows.only(each).outcome()).isEqualTo("denied");
            assertThat(rows.only(each).denied().get("RightsRequest")).containsExactly(request.toString());
        }
        assertThat(export(Person.adviser(registrar.unit()), Map.of()).errors()).containsExactly("DENIED accessExport");
        assertThat(export(Person.auditor(), Map.of()).errors()).containsExactly("DENIED accessExport");
    }

    @Test
    void R22_making_it_is_a_use_of_all_that_is_in_it() {
        asked();

        export(registrar, Map.of());

        UseRows.Row row = rows.only(registrar);
        assertThat(row.classes())
                .containsExactly("AccessExport", "Client", "Contact", "Episode", "ReferralChain", "RightsRequest");
        assertThat(row.shown().get("Episode")).containsExactly(episode.toString());
        assertThat(row.clients()).isEqualTo(1);
        assertThat(row.outcome()).isEqualTo("answered");
    }

    @Test
    void R26_the_clients_own_ban_does_not_limit_their_copy_and_is_marked_in_the_log() {
        asked();
        archive.write(
                helmi,
                "older-people",
                Records.MONDAY,
                new BanSet(client, new LimitId(Ids.next()), "service-task", "service-guidance", null));
        Answer answer = asking.plainGet(
                registrar,
                "/rights-requests/" + request + "/access-export.json",
                "Luotsi-Purpose",
                "advice-and-guidance",
                "Luotsi-Service-Task",
                "older-people");

        assertThat(answer.body()).contains("Sisar Aune", "Portaat ovat raskaat");
        assertThat(rows.only(registrar).classes()).contains("BanOverridden.gdpr-15");
    }

    @Test
    void R32_restricted_records_are_in_a_supervisors_copy_and_every_copy_tells_that_there_is_a_restriction() {
        asked(new ProcessingRestricted(client, new LimitId(Ids.next()), episode.value(), "accuracy-contested"));
        Person lead = Person.lead(registrar.unit());

        Answer ordinary = export(registrar, Map.of());
        Answer supervised = asking.plainGet(
                lead,
                "/rights-requests/" + request + "/access-export.json",
                "Luotsi-Purpose",
                "supervision",
                "Luotsi-Service-Task",
                "service-guidance");

        assertThat(ordinary.body()).doesNotContain("Sisar Aune", episode.toString());
        assertThat(told(ordinary))
                .contains(
                        "client Käsittelyn rajoittamisen peruste: Asiakas kiistää tietojen paikkansapitävyyden (GDPR 18(1)(a))");
        assertThat(supervised.body()).contains("Sisar Aune");
    }

    @Test
    void R34_no_copy_is_given_on_a_refused_request_or_one_for_something_else() {
        asked();
        decided("refused", "1050-34-danger");

        assertThat(export(registrar, Map.of()).errors()).containsExactly("NOT_ALLOWED_HERE id");
    }

    @Test
    void R34_withheld_records_are_left_out_and_the_ground_is_told() {
        asked();
        assertThat(export(registrar, Map.of("without", List.of(note.value()))).errors())
                .containsExactly("NOT_ALLOWED_HERE without");
        decided("partly", "gdpr-15-4");

        Answer answer = export(registrar, Map.of("without", List.of(note.value())));

        assertThat(answer.text("accessExport.withheld.code")).isEqualTo("gdpr-15-4");
        assertThat(answer.body()).doesNotContain("Sisar Aune").contains("Portaat ovat raskaat");
        assertThat(export(registrar, Map.of()).errors()).containsExactly("REQUIRED without");
        assertThat(export(registrar, Map.of("without", List.of(Records.unknown())))
                        .errors())
                .containsExactly("NOT_FOUND without");
    }

    @Test
    void R34_a_request_about_a_period_is_answered_for_that_period() {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, helmi),
                Records.call(contact, Records.MONDAY),
                new ContactLinked(contact, client));
        archive.write(
                registrar,
                Records.MONDAY,
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind("access")
                        .form("written")
                        .applicant("self")
                        .receivedOn(DAY)
                        .unit(registrar.unit())
                        .asked(Records.text("Kevään tiedot"))
                        .periodFrom(DAY.plusDays(1))
                        .periodTo(DAY.plusDays(9))
                        .build());

        Answer answer = export(registrar, Map.of());

        assertThat(answer.text("accessExport.from")).isEqualTo("2026-03-03");
        assertThat(told(answer)).noneMatch(each -> each.startsWith("contacts "));
        assertThat(told(answer)).contains("episodes Tila: Avoin", "client Sukunimi: Yläsaari");
    }

    private UUID represented(String type, List<String> scope, LocalDate until) {
        RepresentativeId id = new RepresentativeId(Ids.next());
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, helmi),
                new EpisodeNoteAdded(episode, note, Records.text("Sisar Aune epäili kaatumista")),
                RepresentativeAddedBuilder.builder()
                        .clientId(client)
                        .representativeId(id)
                        .type(type)
                        .scope(scope)
                        .validFrom(LocalDate.of(2026, 1, 1))
                        .validUntil(until)
                        .representative(Personal.of(new PersonName("Aune", "Yläsaari")))
                        .consentReference(Records.text("Suostumus 1.1."))
                        .build());
        archive.write(
                registrar,
                Records.MONDAY,
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind("access")
                        .form("written")
                        .applicant("relative")
                        .receivedOn(DAY)
                        .unit(registrar.unit())
                        .asked(Records.text("Veljeni tiedot"))
                        .build());
        return id.value();
    }

    @Test
    void R06_a_representative_is_given_the_parts_in_their_scope() {
        UUID aune = represented("close-person", List.of("guidance"), LocalDate.of(2999, 1, 1));

        Answer answer = export(registrar, Map.of("representative", aune));

        assertThat(sections(answer)).containsExactly("episodes");
        assertThat(told(answer)).contains("episodes Merkintä: Sisar Aune epäili kaatumista");
        assertThat(export(registrar, Map.of()).errors()).containsExactly("REQUIRED representative");
        assertThat(export(registrar, Map.of("representative", Records.unknown()))
                        .errors())
                .containsExactly("NOT_FOUND representative");
    }

    @Test
    void R06_a_representative_no_longer_in_force_is_given_nothing_and_that_is_logged_as_denied() {
        UUID aune = represented("close-person", List.of("guidance"), LocalDate.of(2026, 1, 2));

        Answer answer = export(registrar, Map.of("representative", aune));

        assertThat(answer.errors()).containsExactly("NOT_ALLOWED_HERE representative");
        assertThat(rows.only(registrar).denied().get("Representative")).containsExactly(aune.toString());
    }

    @Test
    void R20_only_the_client_is_told_where_a_client_under_non_disclosure_is() {
        UUID aune = represented("authorised", List.of("basic-data"), LocalDate.of(2999, 1, 1));
        archive.write(helmi, Records.MONDAY, new NonDisclosureSet(client));

        Answer answer = export(registrar, Map.of("representative", aune));

        assertThat(told(answer)).contains("client Sukunimi: Yläsaari");
        assertThat(told(answer)).noneMatch(each -> each.contains("Kotikunta") || each.contains("Yksikkö"));
    }

    @Test
    void it_is_handed_over_as_pdf_in_the_clients_language() throws IOException {
        asked(new ClientPreferencesRecorded(client, Personal.of(new Preferences("sv", null, null))));

        Answer answer = asking.get(registrar, "/rights-requests/" + request + "/access-export.pdf");

        assertThat(answer.header("Content-Language")).isEqualTo("sv");
        assertThat(answer.header("Content-Disposition")).contains("access-export-" + request + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Dina uppgifter som finns hos", "Väinö Yläsaari", "Portaat ovat raskaat")
                    .contains(
                            "Hänvisningar",
                            "Till vem dina uppgifter har lämnats ut",
                            "dataombudsmannen",
                            "lagen 703/2023");
        }
    }

    @Test
    void it_is_handed_over_as_json_with_codes_and_labels() {
        asked();

        JsonNode json = asking.get(registrar, "/rights-requests/" + request + "/access-export.json?language=en")
                .json();

        assertThat(json.path("title").asString()).startsWith("Your data held");
        assertThat(json.at("/client/0/identity/birthDate").asString()).isEqualTo("1941-05-06");
        assertThat(json.at("/contacts/0/topics/0/topic/label").asString()).isEqualTo("Housing");
        assertThat(json.at("/about/kept").asString()).contains("12 years");
        assertThat(asking.get(registrar, "/rights-requests/" + request + "/access-export.json?without=x")
                        .body())
                .contains("INVALID");
    }

    @Test
    void R34_a_call_linked_to_the_client_later_is_copied_with_the_referrals_that_it_led_to() {
        asked(ReferralSentBuilder.builder()
                .referralId(Records.referralId())
                .rootId(signposted)
                .origin(new Origin(null, null, signposted))
                .unit(helmi.unit())
                .kind("signposted")
                .targetCategory("parish")
                .target(Records.text("Seurakunnan ruokailu"))
                .build());

        assertThat(told(export(registrar, Map.of())))
                .contains(
                        "referralChains Ohjauksen kohde: Eläkeläisten kerho",
                        "referralChains Ohjauksen kohde: Seurakunnan ruokailu");
    }
}
