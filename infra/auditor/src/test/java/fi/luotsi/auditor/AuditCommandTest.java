package fi.luotsi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.auditor.Auditing.Ended;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private final Path folder;
    private final Auditing auditing;
    private final Exported events = Exported.generated(ProofLog.EVENTS, 50, new Random(1));
    private final Exported uses = Exported.generated(ProofLog.USES, 20, new Random(2));

    AuditCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.auditing = Auditing.in(folder);
    }

    private Path written(Exported log, String name) throws IOException {
        return log.write(folder.resolve(name), 0);
    }

    @Test
    void R28_a_whole_log_is_told_with_how_far_it_is_signed_and_how_much_is_not() throws IOException {
        Path kept = auditing.keep("kept.txt", events.signed(30, auditing.key()), uses.signed(20, auditing.key()));
        // as the program exports them
        Path exported = Files.writeString(
                folder.resolve("checkpoints.jsonl"),
                "{\"position\":0,\"madeAt\":\"2026-03-02T08:00:00Z\",\"log\":\"events\",\"size\":44,\"note\":\""
                        + events.signed(44, auditing.key()).replace("\n", "\\n") + "\"}\n");

        Ended ended =
                auditing.audit(written(events, "e.jsonl"), written(uses, "u.jsonl"), exported, "--checkpoints", kept);

        assertThat(ended).isEqualTo(new Ended(ExitStatus.SOUND, """
                        events: 50 entries, recorded from 2026-03-02T07:00:00Z to 2026-03-02T07:00:00.049Z.
                          Signed: the first 44; checkpoints: 2. Not protected yet: the last 6, from position 44 on.
                        uses: 20 entries, recorded from 2026-03-02T07:00:00Z to 2026-03-02T07:00:00.019Z.
                          Signed: the first 20; checkpoints: 1. Not protected yet: none.
                        YES: every log that was given is whole and unchanged, as far as it is signed.
                        """, ""));
    }

    @Test
    void a_log_may_come_in_several_files_in_any_order() throws IOException {
        Path kept = auditing.keep("kept.txt", uses.signed(20, auditing.key()));
        Path second = uses.write(folder.resolve("second.jsonl"), 12);
        Path all = written(uses, "all.jsonl");
        Path first = Files.write(
                folder.resolve("first.jsonl"), Files.readAllLines(all).subList(0, 12));

        assertThat(auditing.audit(second, first, "--checkpoints", kept).status())
                .isEqualTo(ExitStatus.SOUND);
        assertThat(auditing.audit(second, "--checkpoints", kept).out())
                .contains("WRONG at position 0: the entry of position 12 stands here");
    }

    @Test
    void R28_a_change_without_a_position_is_named_between_checkpoints() throws IOException {
        Path kept = auditing.keep("kept.txt", events.signed(30, auditing.key()), events.signed(10, auditing.key()));
        events.change(17, String.valueOf(events.rows.get(17).entry()).replace("\"ä\"", "\"ö\""));
        events.hashAnew(17);

        Ended ended = auditing.audit(written(events, "e.jsonl"), "--checkpoints", kept);

        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(ended.out())
                .contains("positions 10 to 29: one of them is not what was signed in the checkpoint of 30 entries")
                .contains("The 10 entries before position 10 are whole and unchanged.")
                .contains("NO:");
    }

    @Test
    void a_log_of_which_nothing_is_signed_is_not_said_to_be_right() throws IOException {
        assertThat(auditing.audit(written(uses, "u.jsonl")).status()).isEqualTo(ExitStatus.UNPROVED);
    }

    @Test
    void R28_a_checkpoint_that_another_signed_does_not_count_and_is_told() throws IOException {
        Path kept = auditing.keep("kept.txt", uses.signed(20, SigningKey.generate("county.example")));

        Ended ended = auditing.audit(written(uses, "u.jsonl"), "--checkpoints", kept);

        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(ended.out()).contains("is not signed with a key that was given");
    }

    @Test
    void R28_columns_that_say_something_else_than_the_envelope_are_found() throws IOException {
        Path kept = auditing.keep("kept.txt", events.signed(50, auditing.key()));
        Exported.Row row = events.rows.get(5);
        events.rows.set(
                5,
                new Exported.Row(
                        row.recordedAt(), row.leaf(), row.columns().replace("received", "linked"), row.entry()));

        assertThat(auditing.audit(written(events, "e.jsonl"), "--checkpoints", kept)
                        .out())
                .contains("position 5: the columns beside the envelope say something else than it does");
    }

    @Test
    void R28_an_aggregate_that_lacks_an_event_is_found_though_every_leaf_is_right() throws IOException {
        UUID aggregate = UUID.randomUUID();
        events.event(Exported.MORNING.plusSeconds(1), "contact.linked@1", UUID.randomUUID(), aggregate, 0);
        events.event(Exported.MORNING.plusSeconds(2), "contact.linked@1", UUID.randomUUID(), aggregate, 2);
        Path kept = auditing.keep("kept.txt", events.signed(52, auditing.key()));

        assertThat(auditing.audit(written(events, "e.jsonl"), "--checkpoints", kept)
                        .out())
                .contains("position 51: it is event 2 of its aggregate, of which event 1 is next");
    }

    @Test
    void R28_time_does_not_run_backwards() throws IOException {
        events.event(Exported.MORNING, "contact.linked@1", UUID.randomUUID(), UUID.randomUUID(), 0);

        assertThat(auditing.audit(written(events, "e.jsonl")).out())
                .contains("position 50: it was recorded before the entry that it follows");
    }

    @Test
    void R28_a_row_may_be_gone_from_the_logs_after_twelve_years_and_not_before_and_an_event_never_without_a_reason()
            throws IOException {
        uses.change(3, null);
        events.change(3, null);
        assertThat(auditing.audit(written(uses, "u.jsonl")).out())
                .contains("position 3: the entry is gone, and nothing says why");
        assertThat(auditing.audit(written(events, "e.jsonl")).out())
                .contains("position 3: the entry is gone, and nothing says why");

        Exported old = Exported.generated(ProofLog.USES, 5, new Random(3));
        old.rows.replaceAll(row -> new Exported.Row(
                OffsetDateTime.now(ZoneOffset.UTC).minusYears(12).minusDays(1).toInstant(),
                row.leaf(),
                row.columns(),
                row.entry()));
        old.hashAnew(0);
        old.change(2, null);
        Path kept = auditing.keep("kept.txt", old.signed(5, auditing.key()));
        assertThat(auditing.audit(written(old, "old.jsonl"), "--checkpoints", kept)
                        .status())
                .isEqualTo(ExitStatus.SOUND);
    }

    @Test
    void the_logs_are_replayed_to_a_moment() throws IOException {
        Path kept = auditing.keep("kept.txt", uses.signed(20, auditing.key()));

        Ended ended = auditing.audit(
                written(uses, "u.jsonl"), "--checkpoints", kept, "--until", "2026-03-02T09:00:00.007+02:00");

        assertThat(ended.out()).startsWith("""
                As it stood at 2026-03-02T07:00:00.007Z:
                  uses
                           3  kind-0\s
                           3  kind-1\s
                           2  kind-2\s
                """);
        assertThat(auditing.audit(written(uses, "u.jsonl"), "--until", "yesterday")
                        .status())
                .isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void a_file_that_cannot_be_used_is_told_in_one_sentence() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "something else\n");
        Path export = written(uses, "u.jsonl");

        for (Ended ended : new Ended[] {
            auditing.audit(other),
            auditing.audit(folder.resolve("missing.jsonl")),
            auditing.audit(export, "--checkpoints", other),
            auditing.audit(export, "--checkpoints", folder.resolve("missing")),
            Auditing.run("--key", other.toString(), export.toString()),
            Auditing.run("--key", folder.resolve("missing").toString(), export.toString())
        }) {
            assertThat(ended.status()).as(ended.toString()).isEqualTo(ExitStatus.REFUSED);
            assertThat(ended.err().lines()).as(ended.toString()).hasSize(1);
        }
        assertThat(Auditing.run(export.toString()).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void R28_a_log_of_which_nothing_is_left_is_found_and_one_that_was_not_given_is_told() throws IOException {
        Path kept = auditing.keep("kept.txt", events.signed(50, auditing.key()), uses.signed(20, auditing.key()));
        Path left = written(events, "e.jsonl");
        uses.rows.clear();

        Ended emptied = auditing.audit(left, written(uses, "u.jsonl"), "--checkpoints", kept);
        assertThat(emptied.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(emptied.out()).contains("uses: WRONG at position 0: the export ends before it");

        Ended partial = auditing.audit(left, "--checkpoints", kept);
        assertThat(partial.status()).isEqualTo(ExitStatus.SOUND);
        assertThat(partial.out()).contains("uses: not checked, because no export of it was given.");
    }

    @Test
    void a_folder_of_checkpoints_is_taken_whole() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(kept.resolve("0.checkpoint"), uses.signed(5, auditing.key()));
        Files.writeString(kept.resolve("1.checkpoint"), uses.signed(15, auditing.key()));

        assertThat(auditing.audit(written(uses, "u.jsonl"), "--checkpoints", kept)
                        .out())
                .contains("the first 15; checkpoints: 2");
    }
}
