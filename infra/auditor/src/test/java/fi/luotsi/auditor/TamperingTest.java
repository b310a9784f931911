package fi.luotsi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.auditor.Auditing.Ended;
import fi.luotsi.kernel.proof.ProofLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database's owner changes anything, and knows how everything is made; the auditor has kept earlier checkpoints. */
class TamperingTest {

    private static final int RUNS = 100;

    private final Path folder;

    TamperingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private enum Deed {
        EDIT,
        DELETE,
        INSERT,
        SWAP,
        TRUNCATE,
        REWRITE_WITH_A_FRESH_TREE
    }

    @ParameterizedTest
    @EnumSource
    void R28_tampering_up_to_the_last_checkpoint_is_found_in_100_of_100(ProofLog log) throws IOException {
        Auditing auditing = Auditing.in(folder);
        int found = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Deed deed = Deed.values()[seed % Deed.values().length];
            Exported exported = Exported.generated(log, 30 + random.nextInt(40), random);
            int last = exported.rows.size() - random.nextInt(5);
            int middle = 1 + random.nextInt(last - 1);
            Path kept = auditing.keep(
                    "kept.txt", exported.signed(last, auditing.key()), exported.signed(middle, auditing.key()));

            boolean careful = random.nextBoolean();
            tamper(exported, deed, last, careful, random);
            // the operator can sign, and does, what the tree is now
            int size = exported.rows.size();
            Path shown = auditing.keep("shown.txt", exported.signed(size, auditing.key()));
            Ended ended = auditing.audit(
                    exported.write(folder.resolve("log.jsonl"), 0), "--checkpoints", shown, "--checkpoints", kept);

            assertThat(ended.out())
                    .as("seed %d: %s, %s", seed, deed, careful ? "hashed anew" : "leaves left")
                    .contains(log.id() + ": WRONG at position");
            if (deed == Deed.REWRITE_WITH_A_FRESH_TREE || (deed == Deed.EDIT && careful)) {
                assertThat(ended.out()).as("seed %d: %s", seed, deed).contains("one of them is not what was signed");
            }
            found += ended.status() == ExitStatus.WRONG ? 1 : 0;
        }
        assertThat(found).isEqualTo(RUNS);
    }

    /** Changes a letter of an entry, and leaves its leaf. */
    private static void alter(Exported exported, int at) {
        exported.change(
                at, Objects.requireNonNull(exported.rows.get(at).entry()).replaceFirst("\"(AQI|ä)\"", "\"AQJ\""));
    }

    private static void tamper(Exported exported, Deed deed, int last, boolean careful, Random random) {
        int at = random.nextInt(last - 1);
        switch (deed) {
            case EDIT -> {
                String entry = Objects.requireNonNull(exported.rows.get(at).entry());
                // within the sealed or the open part, so that it stays JSON
                exported.change(at, entry.replaceFirst("\"(AQI|ä)\"", "\"" + (char) ('B' + random.nextInt(20)) + "\""));
            }
            case DELETE -> exported.rows.remove(at);
            case INSERT -> exported.rows.add(at, exported.rows.get(random.nextInt(exported.rows.size())));
            case SWAP -> Collections.swap(exported.rows, at, at + 1 + random.nextInt(last - at - 1));
            case TRUNCATE -> exported.rows.subList(at, exported.rows.size()).clear();
            case REWRITE_WITH_A_FRESH_TREE -> {
                for (int i = at; i < exported.rows.size(); i++) {
                    exported.change(
                            i,
                            Objects.requireNonNull(exported.rows.get(i).entry()).replaceFirst("\"(AQI|ä)\"", "\"X\""));
                }
            }
        }
        if (careful || deed == Deed.REWRITE_WITH_A_FRESH_TREE) {
            exported.hashAnew(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void R28_where_the_leaf_is_left_the_very_position_is_named_in_the_unprotected_tail_too(ProofLog log)
            throws IOException {
        Auditing auditing = Auditing.in(folder);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Exported exported = Exported.generated(log, 40, random);
            Path kept = auditing.keep("kept.txt", exported.signed(20, auditing.key()));
            int at = random.nextInt(40);
            alter(exported, at);

            Ended ended = auditing.audit(exported.write(folder.resolve("log.jsonl"), 0), "--checkpoints", kept);

            assertThat(ended.status()).as("seed %d", seed).isEqualTo(ExitStatus.WRONG);
            assertThat(ended.out())
                    .as("seed %d", seed)
                    .contains("WRONG at position " + at + ": the entry is not the one that its leaf was made of");
        }
    }

    @ParameterizedTest
    @EnumSource
    void R28_every_wrong_position_is_named_and_not_the_first_alone(ProofLog log) throws IOException {
        Auditing auditing = Auditing.in(folder);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Exported exported = Exported.generated(log, 60, random);
            Path kept =
                    auditing.keep("kept.txt", exported.signed(20, auditing.key()), exported.signed(60, auditing.key()));
            Set<Integer> changed = new TreeSet<>();
            while (changed.size() < 1 + seed) {
                changed.add(random.nextInt(60));
            }
            changed.forEach(at -> alter(exported, at));

            Ended ended = auditing.audit(exported.write(folder.resolve("log.jsonl"), 0), "--checkpoints", kept);

            assertThat(ended.out().lines().filter(line -> line.contains("WRONG")))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(changed.stream()
                            .map(at -> log.id() + ": WRONG at position " + at
                                    + ": the entry is not the one that its leaf was made of.")
                            .toList());
            int first = changed.iterator().next();
            if (first > 0) {
                assertThat(ended.out())
                        .contains("The " + first + " entries before position " + first + " are whole and unchanged.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void R28_what_comes_after_an_entry_that_is_missing_is_still_looked_at(ProofLog log) throws IOException {
        Auditing auditing = Auditing.in(folder);
        Exported exported = Exported.generated(log, 40, new Random(3));
        Path kept = auditing.keep("kept.txt", exported.signed(40, auditing.key()));
        alter(exported, 30);
        Path file = exported.write(folder.resolve("log.jsonl"), 0);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(10);
        Files.write(file, lines);

        Ended ended = auditing.audit(file, "--checkpoints", kept);

        assertThat(ended.out())
                .contains(
                        log.id() + ": WRONG at position 10: the entry of position 11 stands here.",
                        log.id() + ": WRONG at position 30: the entry is not the one that its leaf was made of.");
    }

    @ParameterizedTest
    @EnumSource
    void R28_entries_that_can_be_changed_unseen_are_told_as_not_protected(ProofLog log) throws IOException {
        Auditing auditing = Auditing.in(folder);
        Exported exported = Exported.generated(log, 40, new Random(1));
        Path kept = auditing.keep("kept.txt", exported.signed(35, auditing.key()));
        alter(exported, 37);
        exported.hashAnew(0);

        Ended ended = auditing.audit(exported.write(folder.resolve("log.jsonl"), 0), "--checkpoints", kept);

        assertThat(ended.status()).isEqualTo(ExitStatus.SOUND);
        assertThat(ended.out()).contains("Not protected yet: the last 5, from position 35 on.");
    }
}
