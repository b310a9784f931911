package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.samples.ReferralSentBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRealStores
class AccessExportTest extends OneAccessRequest {

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
                "{ accessExport(id: \"%s\") { client } client(id: \"%s\") { episodes { nodes { id } } contacts { nodes { id } } } }"
                        .formatted(request, client));

        assertThat(answer.text("accessExport.client")).isEqualTo("Väinö Yläsaari");
        assertThat(answer.data("client.episodes.nodes")).isEmpty();
        assertThat(answer.data("client.contacts.nodes")).isEmpty();
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
    void it_is_handed_over_as_pdf_in_the_clients_language() throws IOException {
        asked(new ClientPreferencesRecorded(client, Personal.of(new Preferences("sv", null, null))));

        Answer answer = asking.get(registrar, "/rights-requests/" + request + "/access-export.pdf");

        assertThat(answer.header("Content-Language")).isEqualTo("sv");
        assertThat(answer.header("Content-Disposition")).contains("access-export-" + request + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Era uppgifter som finns hos", "Väinö Yläsaari", "Portaat ovat raskaat")
                    .contains(
                            "Hänvisningar",
                            "Till vem era uppgifter har lämnats ut",
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
                .contains("NOT_A_UUID");
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
