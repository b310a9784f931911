package fi.luotsi.commandside.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What lies in the tables, byte by byte. */
class StoredBytesTest {

    private static final String CANARY = "Kanarialintu äö " + "pitkä ".repeat(600);

    @Test
    void R28_the_leaf_is_the_hash_of_position_recorded_time_and_the_stored_bytes() throws Exception {
        CommandSide program = CommandSide.shared();
        program.send(Casework.call(Casework.contact(), Casework.note(), "Kysyi kotiavusta"));
        program.awaitPositions();

        for (StoredRow row : program.archive().rows(0, 100)) {
            Instant at = row.recordedAt();
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((byte) 0);
            hash.update(ByteBuffer.allocate(16)
                    .putLong(row.position())
                    .putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000)
                    .array());
            assertThat(row.leaf()).isEqualTo(hash.digest(row.envelope()));
        }
    }

    @Test
    void the_stored_bytes_are_the_canonical_ones_and_the_columns_beside_them_are_copies() {
        CommandSide program = CommandSide.shared();
        program.send(Casework.call(Casework.contact(), Casework.note(), "Kysyi kotiavusta"));
        program.send(Casework.register(Casework.client(), Casework.code().value()));
        EnvelopeCodec codec = program.bean(EnvelopeCodec.class);

        List<List<Object>> rows = program.rows("select envelope, event_id, aggregate_id, sequence, name from event");

        assertThat(rows).hasSizeGreaterThan(2).allSatisfy(row -> {
            byte[] bytes = (byte[]) row.getFirst();
            Envelope envelope = codec.decode(bytes);
            // every value is sealed already, so nothing is sealed anew
            assertThat(codec.encode(envelope, (_, _, _) -> new byte[0])).isEqualTo(bytes);
            assertThat(row.subList(1, 5))
                    .containsExactly(
                            envelope.id(),
                            envelope.aggregate(),
                            envelope.sequence(),
                            codec.storedName(envelope.event()));
        });
    }

    @Test
    void no_personal_value_lies_in_any_row_of_any_table() {
        try (CommandSide program = CommandSide.alone()) {
            ContactId contact = Casework.contact();
            ClientId client = Casework.client();
            NoteId note = Casework.note();
            IdentityCode code = Casework.code();
            program.send(Casework.call(contact, note, CANARY));
            program.send(Casework.register(client, code.value(), new PersonName("Kanerva-Kanaria", "Äyräpää-Lintu")));
            Casework.openEpisode(program, client);
            program.awaitPositions();
            List<String> secrets =
                    List.of("Kanarialintu", "Kanerva-Kanaria", "Äyräpää-Lintu", code.value(), "Asiat kunnossa");
            assertThat(everything(program)).isNotEmpty().allSatisfy(cell -> assertThat(secrets)
                    .noneMatch(secret -> holds(cell, secret)));

            // the control: planted beside them, it is found
            program.execute("create table control as select '" + CANARY + "'::text, 'Äyräpää-Lintu'::bytea");

            List<String> all = everything(program);
            assertThat(all).anyMatch(cell -> holds(cell, "Kanarialintu"));
            assertThat(all).anyMatch(cell -> holds(cell, "Äyräpää-Lintu"));
        }
    }

    /** Plain, in base64 at each of its three places, or as the hexadecimal digits in which bytes are told. */
    private static boolean holds(String cell, String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        if (cell.contains(secret) || cell.contains(HexFormat.of().formatHex(bytes))) {
            return true;
        }
        for (int before = 0; before < 3; before++) {
            byte[] shifted = ByteBuffer.allocate(before + bytes.length)
                    .position(before)
                    .put(bytes)
                    .array();
            String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
            // the letters at both ends depend on what stands beside the secret
            if (cell.contains(base64.substring(before == 0 ? 0 : before + 1, base64.length() - 2))) {
                return true;
            }
        }
        return false;
    }

    /** Every row as text, and its byte columns as UTF-8 too. */
    private static List<String> everything(CommandSide program) {
        return program
                .rows("select table_name::text from information_schema.tables where table_schema = 'public'")
                .stream()
                .flatMap(table -> program.rows("select * from " + table.getFirst()).stream())
                .flatMap(List::stream)
                .map(cell -> cell instanceof byte[] bytes
                        ? new String(bytes, UTF_8)
                        : String.format(Locale.ROOT, "%s", cell))
                .toList();
    }
}
