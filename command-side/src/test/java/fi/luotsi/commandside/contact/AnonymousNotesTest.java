package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.OTHER_NOTE;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.IdentityCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes here are the published example or have a number from 900 on; nobody has them. */
class AnonymousNotesTest {

    private static final Call CALLED = Call.of(CALL);
    private static final String CODE = "131052-308T";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "131052-308t",
                "131052Y308T",
                "131052x308T",
                "131052+308T",
                "010650A901T",
                "131052–308T",
                "131052‑308T",
                "131052−308T",
                "131052 - 308T",
                "131052- 308T",
                "hetu131052-308Tx",
                "9131052-308T",
                "١٣١٠٥٢-٣٠٨T",
                "１３１０５２－３０８Ｔ",
                "𝟏𝟑𝟏𝟎𝟓𝟐-𝟑𝟎𝟖T",
                "131052\u00A0\u2013\u00A0308T",
                "131\u200B052-\u00AD308T"
            })
    void a_personal_identity_code_is_refused(String code) {
        String valid = code.startsWith("010650") ? coded() : code;
        assertThat(codes("Soittaja " + valid + " kysyi.")).containsExactly("CONTAINS_IDENTITY_CODE");
    }

    @Test
    void invisible_characters_do_not_hide_a_code_and_its_place_is_the_one_in_the_note() {
        assertThat(AnonymousNote.findings("\u200B😀 131\u200B052-308T!"))
                .containsExactly(RefusalCode.CONTAINS_IDENTITY_CODE.at("note", Map.of("start", "4", "end", "16")));
        assertThat(AnonymousNote.findings("testi\u00AD＠example.fi"))
                .containsExactly(RefusalCode.CONTAINS_EMAIL.at("note", Map.of("start", "0", "end", "17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"131052-308U", "311152-308T", "131052*308T", "13105-2308T", "131052-08T"})
    void digits_that_only_look_like_a_code_are_taken(String text) {
        assertThat(codes("Diaarinumero " + text + " mainittu.")).doesNotContain("CONTAINS_IDENTITY_CODE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "040 123 4567",
                "0401234567",
                "040-1234567",
                "+358 40 123 4567",
                "+358401234567",
                "00358 40 1234567",
                "(040) 123 4567",
                "03 565 6001",
                "+46 70 123 45 67"
            })
    void a_phone_number_is_refused(String number) {
        assertThat(codes("Pyysi soittamaan numeroon " + number + " huomenna."))
                .containsExactly("CONTAINS_PHONE_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etunimi.sukunimi@example.fi",
                "a@b.fi",
                "ÄITI+POSTI@ÄÄNI.EXAMPLE",
                "testi_1%x@mail.example.org",
                "o'neill@example.fi",
                "testi(at)example.fi",
                "testi [AT] example.fi"
            })
    void an_email_address_is_refused(String address) {
        assertThat(codes("Posti: " + address + ", vastaus sinne.")).containsExactly("CONTAINS_EMAIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kysyi kotiavusta, 75-vuotias, asuu yksin.",
                "Sovittiin 12.3.2026 klo 9.15–10.30.",
                "2026-03-12T09:15 ja 12/03/2026",
                "Eläke 1 234,50 euroa, vuokra 500 000 mk.",
                "Postinumero 33100 Tampere, ovi B 12.",
                "Hätänumero 112, päivystysapu 116117.",
                "Diaari PIRHA/1234/2026",
                "ks. ohje @ intranet; @kunta; kunta@ ja @.fi",
                "Laki 703/2023 62 §, 1301/2014 36 §"
            })
    void an_ordinary_note_is_taken(String note) {
        given(CALLED.event())
                .when(new AddContactNote(CALL, NOTE, note))
                .then(new ContactNoteAdded(CALL, NOTE, text(note)));
    }

    @Test
    void each_finding_has_its_position() {
        String note = "ä " + CODE + ", 040 123 4567, a@b.fi ja " + CODE;
        given().when(CALLED.noted(NOTE, note).command())
                .refused(
                        at(RefusalCode.CONTAINS_IDENTITY_CODE, 2, 13),
                        at(RefusalCode.CONTAINS_PHONE_NUMBER, 15, 27),
                        at(RefusalCode.CONTAINS_EMAIL, 29, 35),
                        at(RefusalCode.CONTAINS_IDENTITY_CODE, 39, 50));
    }

    @Test
    void a_code_right_after_another_is_found_too() {
        given(CALLED.event())
                .when(new AddContactNote(CALL, NOTE, CODE + CODE))
                .refused(at(RefusalCode.CONTAINS_IDENTITY_CODE, 0, 11), at(RefusalCode.CONTAINS_IDENTITY_CODE, 11, 22));
    }

    @Test
    void a_code_whose_digits_are_a_phone_number_too_is_found_once() {
        String code = IntStream.range(900, 1000)
                .mapToObj(number -> "040150-" + number + (40_150_000 + number) % 31)
                .filter(like -> like.length() == 11 && IdentityCode.parse(like).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(PhoneNumberUtil.getInstance().findNumbers(code, "FI")).hasSize(1);
        assertThat(codes("Soittaja " + code)).containsExactly("CONTAINS_IDENTITY_CODE");
        assertThat(codes("Soittaja " + code + ", 050 123 4567"))
                .containsExactly("CONTAINS_IDENTITY_CODE", "CONTAINS_PHONE_NUMBER");
    }

    @Test
    void a_note_added_to_an_anonymous_contact_is_looked_through() {
        given(CALLED.event())
                .when(new AddContactNote(CALL, NOTE, CODE))
                .refused(at(RefusalCode.CONTAINS_IDENTITY_CODE, 0, 11));
    }

    @Test
    void a_note_of_a_clients_contact_may_identify_the_client() {
        given(registered(AINO), CALLED.event(), linked(CALL, AINO))
                .when(new AddContactNote(CALL, NOTE, CODE))
                .then(new ContactNoteAdded(CALL, NOTE, text(CODE)));
    }

    @Test
    void an_unlinked_contact_is_anonymous_again() {
        given(registered(AINO), CALLED.event(), linked(CALL, AINO), new ContactUnlinked(CALL, AINO, "wrong-person"))
                .when(new AddContactNote(CALL, NOTE, CODE))
                .refused(at(RefusalCode.CONTAINS_IDENTITY_CODE, 0, 11));
    }

    @Test
    void a_note_id_is_used_once() {
        ContactNoteAdded first = new ContactNoteAdded(CALL, NOTE, text("Kysyi kotiavusta."));
        given(CALLED.event(), first)
                .when(new AddContactNote(CALL, NOTE, "Soitti uudelleen."))
                .refused(RefusalCode.ALREADY_EXISTS, "noteId");
        given(CALLED.event(), first)
                .when(new AddContactNote(CALL, OTHER_NOTE, "Soitti uudelleen."))
                .then(new ContactNoteAdded(CALL, OTHER_NOTE, text("Soitti uudelleen.")));
        given(CALLED.event(), first)
                .and(new ContactNoteAdded(CALL, OTHER_NOTE, text("Soitti uudelleen.")))
                .when(new AddContactNote(CALL, NOTE, "Soitti taas."))
                .refused(RefusalCode.ALREADY_EXISTS, "noteId");
    }

    @Test
    void a_note_is_not_sealed_under_the_key_of_its_contact() {
        given(CALLED.event())
                .when(new AddContactNote(CALL, new NoteId(CALL.value()), "Soitti uudelleen."))
                .refused(RefusalCode.ALREADY_EXISTS, "noteId");
    }

    @Test
    void the_contact_has_to_exist() {
        given().when(new AddContactNote(CALL, NOTE, "Soitti uudelleen.")).refused(RefusalCode.NOT_FOUND, "contactId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "a.", "0401", "a@", "1-"})
    void the_longest_note_is_looked_through_in_a_moment(String piece) {
        String longest = piece.repeat(10_000 / piece.length());
        assertTimeout(Duration.ofSeconds(5), () -> AnonymousNote.findings(longest));
    }

    private static List<String> codes(String note) {
        return AnonymousNote.findings(note).stream().map(Refusal::code).toList();
    }

    private static Refusal at(RefusalCode code, int start, int end) {
        return code.at("note", Map.of("start", Integer.toString(start), "end", Integer.toString(end)));
    }

    /** A code of the 2000s: 010650 with number 901. */
    private static String coded() {
        return "010650A901" + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(10_650_901 % 31);
    }
}
