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

import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes here are the published example or have a number from 900 on; nobody has them. */
class AnonymousNotesTest {

    private static final Call CALLED = Call.of(CALL);
    private static final String CODE = "131052-308T";

    @ParameterizedTest
    @CsvSource({
        "Hetu 13.10.52 - 308T kysyi., CONTAINS_IDENTITY_CODE",
        "Hetu 131052--308T kysyi., CONTAINS_IDENTITY_CODE",
        "Pyysi soittamaan 040 123 4567., CONTAINS_PHONE_NUMBER",
        "Posti testi@example.fi., CONTAINS_EMAIL"
    })
    void a_note_that_tells_who_the_person_is_is_refused(String note, String code) {
        assertThat(codes(note)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kysyi kotiavusta, 75-vuotias, asuu yksin.",
                "Hätänumero 112, päivystysapu 116117, neuvonta 0800 123 456 ja 020 123 4567.",
                "Ks. 0198d200-0000-7000-8000-040123456789."
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

    private static List<String> codes(String note) {
        return AnonymousNote.findings(note).stream().map(Refusal::code).toList();
    }

    private static Refusal at(RefusalCode code, int start, int end) {
        return code.at("note", Map.of("start", Integer.toString(start), "end", Integer.toString(end)));
    }
}
