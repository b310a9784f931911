package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealStores
class LogReportTest {

    private final LocalDate today = LocalDate.now(FinnishTime.ZONE);

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
    private final RightsRequestId request = Records.requestId();

    /** Helmi has read the file today and told a health centre of it; the client has asked on that day who did. */
    private void asked(LocalDate receivedOn, @Nullable String specialReason) {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, helmi),
                Records.disclosed(Records.referralId(), episode, client, helmi, "consent"));
        asking.ask(helmi, "casework/client/client", Map.of("id", client.value()));
        received("log-report", receivedOn, specialReason);
    }

    private void received(String kind, LocalDate receivedOn, @Nullable String specialReason) {
        archive.write(
                registrar,
                Records.MONDAY,
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind(kind)
                        .form("written")
                        .applicant("self")
                        .receivedOn(receivedOn)
                        .unit(registrar.unit())
                        .asked(Records.text("Kuka on katsonut tietojani?"))
                        .specialReason(specialReason == null ? null : Records.text(specialReason))
                        .build());
    }

    private Answer report(Person person) {
        return asking.ask(person, "fi", "oversight/uselog/logs", "logReport", Map.of("id", request.value()));
    }

    @Test
    void R24_the_client_is_told_by_name_who_used_their_data_and_why_and_to_whom_they_were_disclosed() {
        asked(today, null);

        Answer answer = report(registrar);

        assertThat(answer.text("logReport.client")).isEqualTo("Väinö Yläsaari");
        assertThat(answer.text("logReport.from")).isEqualTo(today.minusYears(2).toString());
        assertThat(answer.text("logReport.beyondTwoYears")).isEqualTo("false");
        assertThat(answer.data("logReport.reads.nodes")).hasSize(1);
        String read = "logReport.reads.nodes.0.";
        assertThat(answer.text(read + "name")).isEqualTo(helmi.name());
        assertThat(answer.text(read + "role.code")).isEqualTo("service-counsellor");
        assertThat(answer.text(read + "unit.code")).isEqualTo(helmi.unit());
        assertThat(answer.text(read + "purpose.label")).isEqualTo("Neuvonta ja ohjaus");
        assertThat(answer.data(read + "what").toString())
                .contains("Asiakkaan tiedot")
                .contains("Palveluohjaus");
        assertThat(answer.text(read + "refused")).isEqualTo("false");
        String told = "logReport.disclosures.nodes.0.";
        assertThat(answer.text(told + "name")).isEqualTo(helmi.name());
        assertThat(answer.text(told + "basis.code")).isEqualTo("consent");
        assertThat(answer.text(told + "recipient")).isEqualTo("Sairaanhoitaja Yläsaari");
        assertThat(answer.text(told + "target")).isEqualTo("Keskustan terveysasema");
        assertThat(answer.text(told + "information")).isEqualTo("Muistin heikkeneminen");
    }

    @Test
    void R24_an_attempt_that_was_refused_is_told_too() {
        asked(today, null);
        Person stranger = Person.counsellor(Records.newUnit());
        asking.ask(stranger, "casework/client/client", Map.of("id", client.value()));

        Answer answer = report(registrar);

        assertThat(answer.text("logReport.reads.nodes.0.name")).isEqualTo(stranger.name());
        assertThat(answer.text("logReport.reads.nodes.0.refused")).isEqualTo("true");
        assertThat(answer.data("logReport.reads.nodes.0.what")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reads|unit: \"nokia\"|0",
                "reads|purpose: \"advice-and-guidance\"|1",
                "reads|purpose: \"audit\"|0",
                "reads|refused: false|1",
                "reads|refused: true|0",
                "reads|usedFrom: \"2020-01-01T00:00:00+02:00\"|1",
                "reads|usedBefore: \"2020-01-01T00:00:00+02:00\"|0",
                "disclosures|unit: \"nokia\"|0",
                "disclosures|basis: \"consent\"|1",
                "disclosures|basis: \"permit\"|0",
                "disclosures|disclosedFrom: \"2020-01-01T00:00:00+02:00\"|1",
                "disclosures|disclosedBefore: \"2020-01-01T00:00:00+02:00\"|0"
            })
    void each_part_of_a_filter_limits_what_is_shown_of_the_report(String list, String filter, int found) {
        asked(today, null);

        Answer answer = asking.query(
                registrar,
                "{ logReport(id: \"%s\") { %s(filter: {%s}) { totalCount nodes { unit { code } } } } }"
                        .formatted(request, list, filter));

        assertThat(answer.data("logReport." + list + ".nodes")).hasSize(found);
        assertThat(answer.data("logReport." + list + ".totalCount").asInt()).isEqualTo(found);
    }

    /** The reading was today; the request comes so many months later. */
    @ParameterizedTest
    @CsvSource({"23,,1", "25,,0", "25,Epäilen naapuriani,1", "143,Epäilen naapuriani,1", "145,Epäilen naapuriani,0"})
    void R24_rows_over_two_years_old_are_told_for_a_special_reason_only(
            int monthsLater, @Nullable String specialReason, int told) {
        asked(today.plusMonths(monthsLater), specialReason);

        Answer answer = report(registrar);

        assertThat(answer.data("logReport.reads.nodes")).hasSize(told);
        assertThat(answer.text("logReport.beyondTwoYears")).isEqualTo(String.valueOf(specialReason != null));
    }

    @Test
    void R24_a_special_reason_that_was_not_accepted_opens_nothing() {
        asked(today.plusMonths(25), "Muuten vain");
        archive.write(
                registrar,
                Records.MONDAY,
                new RightsRequestDecided(
                        request, "partly", "703-11-over-two-years", Records.text("Syy ei ole erityinen"), null));

        Answer answer = report(registrar);

        assertThat(answer.data("logReport.reads.nodes")).isEmpty();
        assertThat(answer.text("logReport.beyondTwoYears")).isEqualTo("false");
    }

    @Test
    void R24_what_was_refused_of_another_client_in_the_same_request_is_not_told_as_refused_of_this_one() {
        asked(today, null);
        ClientId foreign = Records.clientId();
        archive.write(Person.counsellor(Records.newUnit()), Records.MONDAY, Records.client(foreign, "Sulo", "Vieras"));
        asking.query(
                helmi,
                "{ own: client(id: \"%s\") { id } other: client(id: \"%s\") { id } }".formatted(client, foreign));

        Answer answer = report(registrar);

        assertThat(answer.text("logReport.reads.nodes.0.name")).isEqualTo(helmi.name());
        assertThat(answer.text("logReport.reads.nodes.0.refused")).isEqualTo("false");
    }

    @Test
    void R24_no_report_is_given_on_a_request_refused_in_writing() {
        asked(today, null);
        archive.write(
                registrar,
                Records.MONDAY,
                new RightsRequestDecided(
                        request, "refused", "703-11-health-or-care", Records.text("Vaarantaisi hoidon"), null));

        assertThat(report(registrar).errors()).containsExactly("NOT_ALLOWED_HERE id");
    }

    @Test
    void a_request_for_something_else_gives_no_log_report() {
        archive.write(helmi, Records.MONDAY, Records.client(client, "Väinö", "Yläsaari"));
        received("access", today, null);

        assertThat(report(registrar).errors()).containsExactly("NOT_ALLOWED_HERE id");
    }

    @Test
    void R20_another_unit_is_told_nothing_and_its_attempt_is_logged() {
        asked(today, null);
        Person stranger = Person.counsellor(Records.newUnit());

        assertThat(report(stranger).data("logReport").isNull()).isTrue();
        assertThat(rows.only(stranger).outcome()).isEqualTo("denied");
        assertThat(report(Person.adviser(registrar.unit())).errors()).containsExactly("DENIED logReport");
        assertThat(asking.get(stranger, "/rights-requests/" + request + "/log-report.json")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void R22_making_the_report_is_a_use_of_the_clients_data() {
        asked(today, null);

        report(registrar);

        UseRows.Row row = rows.only(registrar);
        assertThat(row.operation()).isEqualTo("Query.logReport Query.rightsRequest");
        assertThat(row.classes()).contains("LogReport", "RightsRequest", "Client");
        assertThat(row.clients()).isEqualTo(1);
        assertThat(report(registrar).data("logReport.reads.nodes")).hasSize(2);
    }

    @Test
    void it_is_handed_over_as_pdf_in_the_clients_language() throws IOException {
        asked(today, null);
        archive.write(
                helmi,
                Records.MONDAY,
                new ClientPreferencesRecorded(client, Personal.of(new Preferences("sv", null, null))));

        Answer answer = asking.get(registrar, "/rights-requests/" + request + "/log-report.pdf");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Language")).isEqualTo("sv");
        assertThat(answer.header("Content-Disposition")).contains("log-report-" + request + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Logguppgifter om hur era uppgifter", "Väinö Yläsaari", helmi.name(), "Klientens samtycke")
                    .contains("Keskustan terveysasema", "Muistin heikkeneminen", "dataombudsmannen");
        }
    }

    @Test
    void it_is_handed_over_as_json_in_the_language_that_is_asked_for() {
        asked(today, null);

        JsonNode json = asking.get(registrar, "/rights-requests/" + request + "/log-report.json?language=en")
                .json();

        assertThat(json.path("title").asString()).startsWith("Who has used your data");
        assertThat(json.at("/reads/0/purpose/label").asString()).isEqualTo("Advice and guidance");
        assertThat(json.at("/reads/0/what").toString()).contains("Client's file");
        assertThat(json.at("/disclosures/0/basis/code").asString()).isEqualTo("consent");
        assertThat(asking.get(registrar, "/rights-requests/" + request + "/log-report.json?language=se")
                        .body())
                .contains("fi, sv, en");
        assertThat(asking.get(registrar, "/rights-requests/nothing/log-report.pdf")
                        .status())
                .isEqualTo(400);
        assertThat(asking.get(registrar, "/rights-requests/" + Records.unknown() + "/log-report.pdf")
                        .body())
                .contains("NOT_FOUND");
    }

    @Test
    void R38_there_is_a_word_for_every_class_that_can_have_been_shown() {
        Rights rights = new Rights();
        // a type that nobody has a right to, or that is open, is never shown as a class of its own
        Stream<String> classes = rights.rows().stream()
                .filter(row -> !row.contains("."))
                .filter(row -> Arrays.stream(Role.values())
                        .map(role -> rights.scope(role, row))
                        .anyMatch(scope -> scope != Scope.NONE && scope != Scope.OPEN));
        Stream<String> sealed = new EnvelopeCodec()
                .storedNames().stream()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .distinct()
                        .map(kind -> "Sealed" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1));

        assertThat(LogLetter.TEXTS.keys())
                .containsAll(Stream.of(
                                classes,
                                sealed,
                                Stream.of("ClientMatch", "ReferralMinimal", "IdentityCodeTaken", "UsedClient"))
                        .flatMap(each -> each)
                        .map(each -> "class." + each)
                        .toList());
        assertThat(List.of("title", "ombudsman"))
                .allSatisfy(key -> assertThat(LogLetter.TEXTS.keys()).contains(key));
    }
}
