package fi.luotsi.queryside.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class DecisionLetterTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows rows;

    private final Person registrar = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final RightsRequestId request = Records.requestId();

    private void asked(String kind) {
        archive.write(
                registrar,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.asked(request, client, registrar, kind));
    }

    private void decided(String outcome, @Nullable String ground) {
        archive.write(
                registrar,
                Records.MONDAY,
                new RightsRequestDecided(request, outcome, ground, Records.text("Tieto vaarantaisi hoidon"), null));
    }

    private Answer letter(Person person, String query) {
        return asking.get(person, "/rights-requests/" + request + "/decision.pdf" + query);
    }

    private static String read(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "access, 1050-34-danger, 1050/2018 34 §, tietosuojavaltuutetulle",
        "log-report, 703-11-health-or-care, 703/2023 11 §, tietosuojavaltuutetulle",
        "rectification, gdpr-16-accurate, GDPR 16, tietosuojavaltuutetulle",
        "restriction, 703-12-danger, 703/2023 12 §, tietosuojavaltuutetulle",
        "erasure, gdpr-17-3-b, GDPR 17(3)(b), tietosuojavaltuutetulle",
        "document, 621-24, 621/1999 24 §, hallinto-oikeuteen"
    })
    void R24_R34_a_refusal_of_any_kind_is_given_in_writing_with_its_ground_and_where_to_turn(
            String kind, String ground, String provision, String where) throws IOException {
        asked(kind);
        decided("refused", ground);

        assertThat(read(letter(registrar, "")))
                .contains("Päätös pyyntöönne", "Väinö Yläsaari", provision, "Tieto vaarantaisi hoidon", where)
                .contains("Pyyntöönne ei ole suostuttu", "2.3.2026");
    }

    @Test
    void R09_an_objection_is_answered_in_writing_with_reasons() throws IOException {
        asked("objection");
        decided("granted", null);

        assertThat(read(letter(registrar, "?language=sv")))
                .contains("Svar på er anmärkning", "Tieto vaarantaisi hoidon", "Socialombudet ger er")
                .doesNotContain("Bifölls");
    }

    @Test
    void a_request_that_is_not_decided_has_no_letter() {
        asked("access");

        assertThat(letter(registrar, "").status()).isEqualTo(400);
        assertThat(letter(registrar, "").body()).contains("REQUEST_NOT_DECIDED");
    }

    @Test
    void R20_another_unit_is_given_no_letter_and_its_attempt_is_logged() {
        asked("access");
        decided("refused", "1050-34-danger");
        Person stranger = Person.counsellor(Records.newUnit());

        assertThat(letter(stranger, "").body()).contains("NOT_FOUND");
        assertThat(rows.only(stranger).outcome()).isEqualTo("denied");
        assertThat(letter(Person.auditor(), "").status()).isEqualTo(403);
    }

    @Test
    void R38_there_are_words_for_every_kind_and_outcome() {
        Stream<String> kinds = Codes.published().all(CodeList.RIGHTS_REQUEST_KIND).stream()
                .map(Code::value)
                .map(kind -> "next." + kind);
        Stream<String> outcomes =
                Codes.published().all(CodeList.RIGHTS_OUTCOME).stream().map(Code::value);

        assertThat(DecisionLetter.TEXTS.keys())
                .containsAll(Stream.concat(kinds, outcomes).toList());
    }
}
