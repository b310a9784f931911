package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.RectifyContactNote;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordKeysTest {

    private final CommandSide program = CommandSide.shared();
    private final ContactId contact = Casework.contact();
    private final NoteId note = Casework.note();
    private final ClientId client = Casework.client();

    @Test
    void each_record_has_one_key_and_each_note_one_of_its_own() {
        NoteId other = Casework.note();
        program.send(Casework.call(contact, note, "Ensin"));
        program.send(new AddContactNote(contact, other, "Sitten"));

        assertThat(keys(contact.value()))
                .containsExactlyInAnyOrder(
                        List.of(contact.value(), "contact", "null", "contact-anonymous"),
                        List.of(note.value(), "contact-note", "null", "contact-anonymous"),
                        List.of(other.value(), "contact-note", "null", "contact-anonymous"));
        assertThat(opened(note)).isEqualTo("Ensin");
        assertThat(opened(other)).isEqualTo("Sitten");
    }

    @Test
    void a_rectified_note_is_sealed_under_the_notes_own_key() {
        program.send(Casework.call(contact, note, "Ensin"));
        program.send(new RectifyContactNote(contact, note, "Sitten", "Väärin", null));

        assertThat(keys(contact.value())).hasSize(2);
        assertThat(opened(note)).isEqualTo("Sitten");
    }

    @Test
    void the_keys_of_clients_and_their_records_name_whose_they_are() {
        program.send(Casework.register(client, null));
        EpisodeId episode = Casework.openEpisode(program, client);

        assertThat(keys(client.value()))
                .containsExactly(List.of(client.value(), "client", client.value(), "client-basic"));
        assertThat(keys(episode.value()))
                .containsExactly(List.of(episode.value(), "episode", client.value(), "guidance"));
    }

    @Test
    void linking_and_unlinking_change_whose_the_keys_are_and_re_encrypt_nothing() {
        program.send(Casework.register(client, null));
        program.send(Casework.call(contact, note, "Ensin"));
        ContactId bystander = Casework.contact();
        program.send(Casework.call(bystander, Casework.note(), "Muuta"));
        List<List<Object>> untouched = keys(bystander.value());
        List<String> wrapped = bytes("wrapped", "data_key", contact.value());
        List<String> envelopes = bytes("envelope", "event", contact.value());

        program.send(new LinkContact(contact, client));

        NoteId after = Casework.note();
        program.send(new AddContactNote(contact, after, "Linkityksen jälkeen"));
        assertThat(keys(contact.value()))
                .containsExactlyInAnyOrder(
                        List.of(contact.value(), "contact", client.value(), "contact-linked"),
                        List.of(note.value(), "contact-note", client.value(), "contact-linked"),
                        List.of(after.value(), "contact-note", client.value(), "contact-linked"));

        program.send(new UnlinkContact(contact, "wrong-person", List.of()));

        assertThat(keys(contact.value()))
                .extracting(List::getLast)
                .containsOnly("contact-anonymous")
                .hasSize(3);
        assertThat(keys(contact.value())).extracting(row -> row.get(2)).containsOnly("null");
        assertThat(keys(bystander.value())).isEqualTo(untouched);
        assertThat(bytes("wrapped", "data_key", contact.value())).containsAll(wrapped);
        assertThat(bytes("envelope", "event", contact.value())).startsWith(envelopes.toArray(String[]::new));
    }

    @Test
    void a_lost_key_makes_only_what_was_under_it_unreadable() {
        NoteId kept = Casework.note();
        program.send(Casework.call(contact, note, "Ensin"));
        program.send(new AddContactNote(contact, kept, "Sitten"));

        program.execute("delete from data_key where key_id = '" + note + "'");

        assertThat(program.bean(DataKeys.class).load(Set.of(note.value(), kept.value())))
                .containsOnlyKeys(kept.value());
        assertThat(opened(kept)).isEqualTo("Sitten");
        assertThat(program.events(contact.value())).hasSize(3);
        program.send(new AddContactNote(contact, Casework.note(), "Työ jatkuu"));
    }

    @Test
    void a_client_whose_key_was_destroyed_gets_nothing_more_sealed() {
        program.send(Casework.register(client, null));
        ClientId other = Casework.client();
        program.send(Casework.register(other, null));
        program.execute("delete from data_key where key_id = '" + client + "'");

        assertThatThrownBy(() -> program.send(new ChangeClientName(client, new PersonName("Uusi", "Nimi"))))
                .isInstanceOf(Refused.class);

        assertThat(program.events(client.value())).hasSize(1);
        assertThat(program.send(new ChangeClientName(other, new PersonName("Uusi", "Nimi")))
                        .version())
                .isEqualTo(1);
    }

    private String opened(NoteId id) {
        return program.events(contact.value()).stream()
                .map(Recorded::envelope)
                .map(envelope ->
                        envelope.event() instanceof NoteEvent on && on.noteId().equals(id) ? on.note() : null)
                .filter(Objects::nonNull)
                .map(text -> Unsealing.open(
                                (Personal.Sealed<Text>) text,
                                Text.class,
                                Objects.requireNonNull(program.bean(DataKeys.class)
                                        .load(Set.of(id.value()))
                                        .get(id.value())))
                        .text())
                .reduce((_, latest) -> latest)
                .orElseThrow();
    }

    private List<List<Object>> keys(UUID record) {
        return program.rows("select key_id, record, subject, retention_class from data_key where aggregate_id = '"
                + record + "' order by key_id");
    }

    private List<String> bytes(String column, String table, UUID record) {
        return program
                .rows("select encode(" + column + ", 'hex') from " + table + " where aggregate_id = '" + record
                        + "' order by " + (table.equals("event") ? "sequence" : "key_id"))
                .stream()
                .map(row -> (String) row.getFirst())
                .toList();
    }
}
