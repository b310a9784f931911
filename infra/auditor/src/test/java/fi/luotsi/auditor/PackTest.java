package fi.luotsi.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.auditor.Auditing.Ended;
import fi.luotsi.kernel.proof.InclusionPaths;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervision pack, as the program makes it, checked by its recipient; and after somebody has changed it. */
class PackTest {

    private static final List<Long> POSITIONS = List.of(3L, 7L, 20L);

    private final Path folder;
    private final Auditing auditing;
    private final Exported events = Exported.generated(ProofLog.EVENTS, 20, new Random(3));
    private final Map<String, String> files = new LinkedHashMap<>();

    PackTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.auditing = Auditing.in(folder);
        // as moments are stored, to the microsecond
        events.event(
                Exported.MORNING.plusNanos(999_123_456_000L), "contact.received@1", new UUID(1, 2), new UUID(3, 4), 0);
        List<String> lines = Files.readAllLines(events.write(folder.resolve("all.jsonl"), 0));
        files.put("chronology.pdf", "%PDF");
        files.put("events.json", POSITIONS.stream().map(this::opened).collect(Collectors.joining(",\n", "[", "]")));
        files.put("checkpoints.txt", events.signed(21, auditing.key()));
        files.put(
                "stored/events.jsonl",
                POSITIONS.stream()
                        .map(position -> lines.get(position.intValue()) + "\n")
                        .collect(Collectors.joining()));
        files.put("stored/uses.jsonl", "");
        files.put("stored/disclosures.jsonl", "");
        InclusionPaths paths = new InclusionPaths(POSITIONS);
        events.rows.subList(0, 21).forEach(row -> paths.append(row.leaf()));
        files.put(
                "proofs/events.jsonl",
                paths.end().entrySet().stream()
                        .map(proof -> "{\"position\":" + proof.getKey() + ",\"size\":21,\"path\":["
                                + proof.getValue().stream()
                                        .map(hash -> '"' + HexFormat.of().formatHex(hash) + '"')
                                        .collect(Collectors.joining(","))
                                + "]}\n")
                        .collect(Collectors.joining()));
    }

    private String opened(long position) {
        Tree stored = stored(position);
        String name = stored.at("event").text();
        return "{\"position\":\"" + position + "\",\"record\":\""
                + stored.at("aggregate").text() + "\",\"sequence\":"
                + stored.at("sequence").text() + ",\"event\":\"" + name.substring(0, name.indexOf('@'))
                + "\",\"title\":\"Yhteydenotto otettiin vastaan\",\"recordedAt\":\""
                + events.rows.get((int) position).recordedAt().truncatedTo(ChronoUnit.MILLIS)
                + "\",\"role\":{\"label\":\"Neuvoja\"},\"purpose\":{\"code\":\"audit\"},\"changes\":[{\"field\":\"note\","
                + "\"label\":\"Merkintä\",\"before\":null,\"after\":\"ensimmäinen\\ntoinen\"}]}";
    }

    private Tree stored(long position) {
        byte[] entry = String.valueOf(events.rows.get((int) position).entry()).getBytes(UTF_8);
        return Objects.requireNonNull(Tree.of(entry, 0, entry.length));
    }

    private void listed() {
        files.remove("SHA256SUMS");
        files.put(
                "SHA256SUMS",
                files.entrySet().stream()
                        .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ended audited() throws IOException {
        Path pack = folder.resolve("pack.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return auditing.audit(pack);
    }

    @Test
    void R28_a_case_is_printed_as_a_person_reads_it_and_is_proved_to_be_what_is_stored() throws IOException {
        listed();

        Ended ended = audited();

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("Yhteydenotto otettiin vastaan", "Neuvoja", "    Merkintä: ensimmäinen\n      toinen\n")
                .contains("events: 3 entries of the case")
                .endsWith("YES: the pack is whole, and what it tells is what is stored."
                        + " The sealed words are the county's.\n");
        assertThat(ended.status()).isEqualTo(ExitStatus.SOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "events.json, ensimmäinen, toinen, The file events.json is not the one that is listed.",
        "chronology.pdf, %PDF, PDF, The file chronology.pdf is not the one that is listed."
    })
    void a_file_that_was_changed_is_named(String file, String from, String to, String told) throws IOException {
        listed();
        files.computeIfPresent(file, (_, text) -> text.replace(from, to));

        Ended ended = audited();

        assertThat(ended.out()).contains("WRONG: " + told).contains("NO: something is wrong.");
        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "stored/events.jsonl, \"text\":\"ä\", \"text\":\"ö\", the entry is not the one that its leaf was made of",
        "proofs/events.jsonl, \"size\":21, \"size\":20, no checkpoint of 20 entries is signed",
        "proofs/events.jsonl, {\"position\":7, {\"position\":8, nothing proves that it is in the log",
        "events.json, \"code\":\"audit\", \"code\":\"care\", the stored event says something else",
        "events.json, \"position\":\"7\", \"position\":\"8\", no such event is stored",
        "events.json, \"position\":\"7\", \"position\":\"8\", the events at positions 7 are stored and not told"
    })
    void R28_a_changed_file_is_found_even_when_it_is_listed_anew(String file, String from, String to, String told)
            throws IOException {
        files.computeIfPresent(file, (_, text) -> text.replace(from, to));
        listed();

        Ended ended = audited();

        assertThat(ended.out()).contains(told);
        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
    }

    @Test
    void R28_an_entry_with_a_leaf_of_its_own_is_not_in_the_signed_log() throws IOException {
        events.change(7, String.valueOf(events.rows.get(7).entry()).replace("\"ä\"", "\"ö\""));
        events.hashAnew(7);
        List<String> lines = Files.readAllLines(events.write(folder.resolve("forged.jsonl"), 0));
        files.put(
                "stored/events.jsonl",
                POSITIONS.stream()
                        .map(position -> lines.get(position.intValue()) + "\n")
                        .collect(Collectors.joining()));
        listed();

        assertThat(audited().out())
                .contains("events, position 7: it is not in the log that was signed in the checkpoint of 21 entries");
    }

    /** Nobody can hide an entry as destroyed: a lawfully destroyed record is in no pack. */
    @Test
    void R30_an_entry_that_was_emptied_is_no_lawful_destruction_in_a_pack() throws IOException {
        events.change(7, null);
        List<String> lines = Files.readAllLines(events.write(folder.resolve("emptied.jsonl"), 0));
        files.put(
                "stored/events.jsonl",
                POSITIONS.stream()
                        .map(position -> lines.get(position.intValue()) + "\n")
                        .collect(Collectors.joining()));
        listed();

        Ended ended = audited();

        assertThat(ended.out()).contains("events, position 7: the entry is gone, and a pack has none that is");
        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
    }

    @Test
    void R28_a_checkpoint_that_somebody_else_signed_proves_nothing() throws IOException {
        files.put("checkpoints.txt", events.signed(21, SigningKey.generate("county.example")));
        listed();

        Ended ended = audited();

        assertThat(ended.out()).contains("no checkpoint of 21 entries is signed with a key that was given");
        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
    }

    @Test
    void a_file_that_is_not_listed_or_not_there_is_named() throws IOException {
        listed();
        files.put("more.txt", "more");
        files.remove("chronology.pdf");

        assertThat(audited().out())
                .contains("The file more.txt is not listed.", "The file chronology.pdf is listed and not there.");
    }

    @Test
    void an_archive_of_something_else_is_one_sentence() throws IOException {
        files.clear();
        files.put("a.txt", "a");

        Ended ended = audited();

        assertThat(ended.err()).contains("is no supervision pack, or damaged.");
        assertThat(ended.status()).isEqualTo(ExitStatus.REFUSED);
    }
}
