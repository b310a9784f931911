package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where not all is given, or not to the client. */
@OnRealStores
class AccessExportInPartTest extends OneAccessRequest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private void decided(String outcome, @Nullable String ground) {
        archive.write(
                registrar,
                Records.MONDAY,
                new RightsRequestDecided(request, outcome, ground, Records.text("Sisaren suojaamiseksi"), null));
    }

    private static List<String> sections(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.data("accessExport.sections")
                .forEach(section -> names.add(section.path("name").asString()));
        return names;
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
        askedByARelative();
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
}
