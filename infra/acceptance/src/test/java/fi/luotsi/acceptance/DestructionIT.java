package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * R30: a person confirms the destruction of contacts whose time is over. With every key that is left, nothing of them opens in any
 * file of the data folder, key backups and the database's own log among them. Kept records open, all proofs hold, and the numbers
 * are the same.
 */
class DestructionIT {

    /** So many that their municipality may stay in the numbers. */
    private static final int GONE = 5;

    private final Random random = new Random();
    private final Canaries canaries = new Canaries(random);
    private final Canaries controls = new Canaries(random);
    private final List<String> gone = new ArrayList<>();
    private final String kept = Inputs.id();
    private final String keptNote = Inputs.id();

    @TempDir
    Path folder;

    /** A key as it lay wrapped, and a note that was sealed under it, before anything was destroyed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sealed(String key, byte[] wrapped, String event, byte[] note) {}

    @Test
    void R30_destroyed_values_open_with_no_key_in_no_file_and_every_proof_and_number_stands() throws Exception {
        try (Program program = Program.start(folder.resolve("data"))) {
            Caller sylvi = program.as("sylvi");
            Caller lempi = program.as("lempi");
            recorded(program.as("helmi"));
            List<Sealed> sealed = sealed(program, "aggregate_id = any (?)", gone);
            List<Sealed> stays = sealed(program, "aggregate_id = any (?)", List.of(kept));
            assertThat(sealed).hasSize(GONE);
            String numbers = numbers(sylvi);
            assertThat(numbers).contains(";" + GONE + ";");
            lempi.graphql("mutation { signCheckpoints { userErrors { code } } }", Map.of());

            assertThat(Retention.ran(program).path("proposed").asInt()).isEqualTo(GONE);
            Retention.confirmed(sylvi, gone.getFirst());
            Awaitility.await("the records to be gone")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> contact(sylvi, gone.getLast()).isNull());
            Retention.ran(program);

            gone.forEach(each -> assertThat(contact(sylvi, each).isNull()).isTrue());
            assertThat(contact(sylvi, kept).at("/notes/nodes/0/text").asString())
                    .isNotBlank();
            assertThat(numbers(sylvi)).isEqualTo(numbers);
            rebuilt(lempi);
            assertThat(numbers(sylvi)).isEqualTo(numbers);
            gone.forEach(each -> assertThat(contact(sylvi, each).isNull()).isTrue());
            assertThat(Audit.of(program, "events", folder.resolve("audit")))
                    .contains("Destroyed lawfully: " + 2 * GONE)
                    .contains("YES:");

            checkpointed(program);
            opensNoMore(sealed, stays, program);
        }
        assertThat(found(canaries.texts())).isEmpty();
        assertThat(found(controls.texts())).as("a control that is planted").isNotEmpty();
    }

    private void recorded(Caller helmi) {
        for (int i = 0; i < GONE; i++) {
            String id = Inputs.id();
            gone.add(id);
            received(helmi, id, Inputs.id(), "2024-03-05T10:00:00+02:00");
        }
        received(helmi, kept, keptNote, "2026-03-05T10:00:00+02:00");
        helmi.mutate(
                "registerClient",
                "RegisterClientInput",
                Inputs.client(
                        kept.substring(0, 24) + "aaaaaaaaaaaa",
                        helmi.graphql(
                                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                                .at("/data/searchClients/searchId")
                                .asString()));
        assertThat(helmi.mutate(
                                "linkContact",
                                "LinkContactInput",
                                Inputs.of("contactId", kept, "clientId", kept.substring(0, 24) + "aaaaaaaaaaaa"))
                        .path("version")
                        .isNumber())
                .isTrue();
    }

    private void received(Caller helmi, String contact, String note, String at) {
        Map<String, Object> input = Inputs.contact(contact);
        input.put("receivedAt", at);
        input.put("answeredAt", at);
        input.put("noteId", note);
        input.put("note", canaries.own(Canaries.Kind.SHORT_FINNISH));
        assertThat(helmi.mutate("receiveContact", "ReceiveContactInput", input)
                        .path("version")
                        .isNumber())
                .isTrue();
    }

    private static JsonNode contact(Caller caller, String id) {
        return caller.graphql("{ contact(id: \"" + id + "\") { notes { nodes { text } } } }", Map.of())
                .at("/data/contact");
    }

    private static String numbers(Caller sylvi) {
        return sylvi.get("/reports/contacts.csv?from=2024-03&to=2024-03&by=municipality,hub,channel,topic,result")
                .body();
    }

    private static void rebuilt(Caller lempi) {
        for (String name : List.of("contact", "contact-facts")) {
            lempi.graphql("mutation { rebuildReadModel(name: \"" + name + "\") { name } }", Map.of());
        }
    }

    private static List<Sealed> sealed(Program program, String which, List<String> records) throws SQLException {
        try (Connection connection = program.postgres().connect();
                PreparedStatement select =
                        connection.prepareStatement("select k.key_id::text, k.wrapped, e.event_id::text,"
                                + " convert_from(e.envelope, 'UTF8')::jsonb -> 'sealed' ->> 'note'"
                                + " from event e join data_key k on k.key_id ="
                                + " (convert_from(e.envelope, 'UTF8')::jsonb ->> 'key')::uuid"
                                + " where name = 'contact.note-added@1' and e." + which)) {
            select.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<Sealed> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Sealed(
                            rows.getString(1),
                            rows.getBytes(2),
                            rows.getString(3),
                            Base64.getUrlDecoder().decode(rows.getString(4))));
                }
                return found;
            }
        }
    }

    /** With the key file as it is now, destroyed values open no more, and kept ones do. */
    private void opensNoMore(List<Sealed> sealed, List<Sealed> stays, Program program) throws Exception {
        StoredKeys keys = StoredKeys.of(folder.resolve("data/key-encryption-key.json"));
        Sealed survivor = stays.getFirst();
        byte[] wrapped = wrapped(program, survivor.key());
        byte[] survivorsKey = keys.unwrap(place(wrapped, survivor.key()));
        assertThat(new String(open(survivorsKey, survivor.note(), survivor.event()), StandardCharsets.UTF_8))
                .contains("text");
        Set<String> surviving = new HashSet<>();
        for (Sealed each : sealed) {
            assertThat(wrapped(program, each.key())).isEmpty();
            assertThatThrownBy(() -> keys.unwrap(place(each.wrapped(), each.key())))
                    .as("the key as the database's log still has it")
                    .isInstanceOf(AEADBadTagException.class);
            assertThatThrownBy(() -> open(survivorsKey, each.note(), each.event()))
                    .isInstanceOf(AEADBadTagException.class);
            surviving.add(Base64.getEncoder().encodeToString(each.wrapped()));
        }
        assertThat(Folders.files(folder).stream()
                        .filter(file -> !file.toString().contains("pg_wal"))
                        .filter(file -> file.getFileName().toString().startsWith("keys-"))
                        .flatMap(file -> Folders.text(file).lines())
                        .filter(line -> surviving.stream().anyMatch(line::contains)))
                .as("key backups")
                .isEmpty();
    }

    private static StoredKeys.Wrapped place(byte[] wrapped, String key) {
        return new StoredKeys.Wrapped(wrapped, "data-key/" + key);
    }

    private static byte[] open(byte[] key, byte[] sealed, String event) throws GeneralSecurityException {
        return StoredKeys.decrypted(key, sealed, (event + "/contact.note-added/note").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] wrapped(Program program, String key) throws SQLException {
        try (Connection connection = program.postgres().connect();
                PreparedStatement select =
                        connection.prepareStatement("select wrapped from data_key where key_id = ?::uuid")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    private void checkpointed(Program program) throws SQLException {
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into control values (?)")) {
            statement.execute("create table control (text text)");
            insert.setString(1, controls.own(Canaries.Kind.SHORT_FINNISH));
            insert.executeUpdate();
            statement.execute("checkpoint");
        }
    }

    private Set<String> found(Set<String> texts) {
        ByteSearch search = new ByteSearch(texts);
        Set<String> found = new HashSet<>();
        Folders.files(folder).forEach(file -> found.addAll(search.find(Folders.bytes(file))));
        return found;
    }
}
