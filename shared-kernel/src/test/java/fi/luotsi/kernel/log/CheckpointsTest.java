package fi.luotsi.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.keys.DamagedKeyFile;
import fi.luotsi.kernel.proof.Checkpoint;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.Proofs;
import fi.luotsi.kernel.proof.SignedNote;
import fi.luotsi.kernel.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");

    private final LogDatabase log = LogDatabase.empty();
    private final SigningKey key = SigningKey.generate("county.example");
    private final Checkpoints checkpoints = new Checkpoints(log.database(), key, InstantSource.fixed(NOON));
    private final Path folder;

    CheckpointsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void before_anything_is_signed_there_is_nothing_to_read_and_no_fault() {
        assertThat(checkpoints.head()).isEqualTo(-1);
        assertThat(checkpoints.from(0, 0)).isEmpty();
    }

    @Test
    void R28_a_log_that_has_grown_gets_a_checkpoint_over_all_its_leaves_and_one_that_has_not_gets_none() {
        log.uses(5);
        log.event();
        assertThat(checkpoints.sign()).map(SignedCheckpoint::log).containsExactly(ProofLog.EVENTS, ProofLog.USES);
        assertThat(checkpoints.sign()).isEmpty();

        log.uses(3);
        SignedCheckpoint signed = checkpoints.sign().getFirst();

        assertThat(signed.log()).isEqualTo(ProofLog.USES);
        assertThat(signed.madeAt()).isEqualTo(NOON);
        SignedNote note = SignedNote.parse(signed.note());
        assertThat(note.isSignedWith(key.publicKey(ProofLog.USES))).isTrue();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("county.example/uses");
        assertThat(checkpoint.size()).isEqualTo(8).isEqualTo(signed.size());
        assertThat(checkpoint.root()).isEqualTo(new Proofs().root(leaves()));
        assertThat(checkpoints.latest()).map(SignedCheckpoint::position).containsExactly(0L, 2L);
        assertThat(checkpoints.from(1, 10)).hasSize(2).last().isEqualTo(signed);
        assertThat(checkpoints.head()).isEqualTo(2);
    }

    @Test
    void R28_signed_entries_are_not_read_again_so_they_cannot_be_signed_in_another_form() {
        log.uses(4);
        List<byte[]> before = leaves();
        checkpoints.sign();
        log.tamper("update use_position set leaf = sha256('other') where position = 1");
        log.uses(2);

        byte[] root = Checkpoint.parse(
                        SignedNote.parse(checkpoints.sign().getFirst().note()).text())
                .root();

        List<byte[]> all = leaves();
        assertThat(root).isNotEqualTo(new Proofs().root(all));
        all.set(1, before.get(1));
        assertThat(root).isEqualTo(new Proofs().root(all));
    }

    @Test
    void R28_where_a_leaf_is_missing_nothing_is_signed() {
        log.uses(4);
        log.tamper("delete from use_position where position = 2");

        assertThatThrownBy(checkpoints::sign)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 2");
        assertThat(checkpoints.latest()).isEmpty();
    }

    @Test
    void each_checkpoint_is_put_into_the_folder_once_also_what_an_earlier_program_left_out() throws IOException {
        log.uses(1);
        checkpoints.sign();
        log.uses(1);
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        Path first = out.resolve("000000000000-uses-1.checkpoint");
        Files.writeString(first, "kept as it is");

        new CheckpointSchedule(checkpoints, new CheckpointFolder(out), Duration.ofDays(1)).close();

        assertThat(first).hasContent("kept as it is");
        assertThat(out.resolve("000000000001-uses-2.checkpoint"))
                .hasContent(checkpoints.latest().getFirst().note());
        assertThat(out).isDirectoryContaining("glob:**.checkpoint");
    }

    @Test
    void rounds_sign_again_and_again_until_the_program_ends() throws InterruptedException {
        Bell look = new Bell();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (CheckpointSchedule rounds = new CheckpointSchedule(checkpoints, null, Duration.ofMillis(10))) {
            rounds.start();
            for (int size = 1; size <= 2; size++) {
                log.uses(1);
                while (size(checkpoints.latest()) < size) {
                    assertThat(System.nanoTime()).as("in time").isLessThan(end);
                    look.awaitRing(0, Duration.ofMillis(5));
                }
            }
            log.uses(1);
        }
        assertThat(checkpoints.latest()).map(SignedCheckpoint::size).containsExactly(3L);
    }

    @Test
    void a_folder_that_cannot_be_written_does_not_stop_the_signing() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        log.uses(1);

        new CheckpointSchedule(checkpoints, new CheckpointFolder(file), Duration.ofDays(1)).close();

        assertThat(checkpoints.latest()).hasSize(1);
    }

    @Test
    void the_key_is_made_at_the_first_start_for_its_owner_only_and_is_read_at_the_next() throws IOException {
        Path file = folder.resolve("keys/checkpoint-key.txt");
        SigningKey made = CheckpointKey.open(file, "county.example", false, log.database());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(CheckpointKey.open(file, "another.example", false, log.database())
                        .text())
                .isEqualTo(made.text());
        assertThat(made.origin(ProofLog.EVENTS)).isEqualTo("county.example/events");
    }

    @Test
    void a_key_that_is_lost_is_replaced_only_when_that_is_asked_for() {
        log.uses(1);
        checkpoints.sign();
        Path file = folder.resolve("checkpoint-key.txt");

        assertThatThrownBy(() -> CheckpointKey.open(file, "county.example", false, log.database()))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("luotsi.proof.new-key");
        CheckpointKey.open(file, "county.example", true, log.database());
        assertThat(file).exists();
    }

    @Test
    void a_damaged_key_is_told_in_a_sentence_that_does_not_quote_it() throws IOException {
        Path file = Files.writeString(folder.resolve("checkpoint-key.txt"), "PRIVATE+county.example+secret\nx\n");

        assertThatThrownBy(() -> CheckpointKey.open(file, "county.example", false, log.database()))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("checkpoint-key.txt is damaged")
                .message()
                .doesNotContain("secret");
    }

    private static long size(List<SignedCheckpoint> latest) {
        return latest.stream().mapToLong(SignedCheckpoint::size).max().orElse(0);
    }

    private List<byte[]> leaves() {
        return new ArrayList<>(
                log.rows(LogTable.USES).rows(0, 100).stream().map(LogRow::leaf).toList());
    }
}
