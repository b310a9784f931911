package fi.luotsi.commandside.archive;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contents of the tables, byte by byte. */
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
            assertThat(Cells.of(program)).isNotEmpty().allSatisfy(cell -> assertThat(secrets)
                    .noneMatch(secret -> Cells.holds(cell, secret)));

            // the control: planted beside them, it is found
            program.execute("create table control as select '" + CANARY + "'::text, 'Äyräpää-Lintu'::bytea");

            List<String> all = Cells.of(program);
            assertThat(all).anyMatch(cell -> Cells.holds(cell, "Kanarialintu"));
            assertThat(all).anyMatch(cell -> Cells.holds(cell, "Äyräpää-Lintu"));
        }
    }
}
