package fi.luotsi.kernel.append;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.DataKey;
import java.security.MessageDigest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The mac of an input gives nothing of it away. */
class SaidInputTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Actor ACTOR = new Actor(Ids.next(), "service-counsellor", "nokia");

    private final DataKey key = DataKey.random();
    private final AddContactNote note =
            new AddContactNote(new ContactId(Ids.next()), new NoteId(Ids.next()), "Soitti uudelleen");
    private final SaidInput said = said();

    private SaidInput said() {
        return SaidInput.of(new SentCommand(
                note,
                new CommandContext(
                        Ids.next(),
                        null,
                        ACTOR,
                        "advice-and-guidance",
                        "gdpr-6-1-c",
                        "service-guidance",
                        "Pirkanmaa",
                        "Pirkanmaa",
                        NOW,
                        NOW,
                        Ids.next())));
    }

    @Test
    void equal_inputs_of_two_commands_look_different() {
        assertThat(said.mac(key)).isEqualTo(said.mac(key)).isNotEqualTo(said().mac(key));
    }

    @Test
    void nobody_without_the_key_can_guess_the_input() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(StoredJson.mapper().writeValueAsBytes(said));

        assertThat(said.mac(key)).isNotEqualTo(hash).isNotEqualTo(said.mac(DataKey.random()));
    }
}
