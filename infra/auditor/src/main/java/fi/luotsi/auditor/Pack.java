package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Hashing;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.Proofs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A supervision pack: one case with what proves it. The check covers its list of files, the place of each stored entry in a log
 * whose checkpoint is signed, and that the readable events are the stored ones. The sealed values cannot be checked without their
 * keys.
 */
final class Pack implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K'};
    private static final String LIST = "SHA256SUMS";

    private final FileSystem zip;
    private final Kept kept;
    private final Hashing hashing = new Hashing();
    private final Proofs proofs = new Proofs();
    private final List<String> wrong = new ArrayList<>();
    private final Map<ProofLog, Integer> proved = new EnumMap<>(ProofLog.class);
    private final Map<Long, Entry> stored = new TreeMap<>();
    private List<Tree> opened = List.of();

    private Pack(FileSystem zip, Kept kept) {
        this.zip = zip;
        this.kept = kept;
    }

    static boolean is(Path file) throws Unusable {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException _) {
            throw new Unusable("The file " + file + " cannot be read.");
        }
    }

    /** Opens a pack and checks all of it. */
    static Pack checked(Path file, Kept kept) throws Unusable {
        try {
            Pack pack = new Pack(FileSystems.newFileSystem(file), kept);
            pack.check();
            return pack;
        } catch (IOException | ProviderNotFoundException _) {
            throw new Unusable("The file " + file + " is no supervision pack, or damaged.");
        }
    }

    /** The faults: a sentence each. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many entries of a log are proved to be in it. */
    Map<ProofLog, Integer> proved() {
        return proved;
    }

    /** Its events as they were opened for reading, in their order. */
    List<Tree> events() {
        return opened;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Path inside(String name) {
        return zip.getPath("/" + name);
    }

    private void check() throws IOException, Unusable {
        list();
        kept.add(inside("checkpoints.txt"));
        for (ProofLog log : ProofLog.values()) {
            entries(log);
        }
        byte[] events = Files.readAllBytes(inside("events.json"));
        Tree all = Tree.of(events, 0, events.length);
        opened = all == null ? List.of() : all.each();
        if (all == null) {
            wrong.add("The file events.json is no JSON.");
        }
        opened();
    }

    /** The files against their hashes; none may be missing, and none be there that is not listed. */
    private void list() throws IOException {
        Set<String> rest = new TreeSet<>();
        try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.toString().substring(1))
                    .forEach(rest::add);
        }
        rest.remove(LIST);
        for (String line : Files.readAllLines(inside(LIST))) {
            String name = line.substring(Math.min(line.length(), 2 * Hashing.LENGTH + 2));
            if (!rest.remove(name)) {
                wrong.add("The file " + name + " is listed and not there.");
            } else if (!line.startsWith(sha256(inside(name)))) {
                wrong.add("The file " + name + " is not the one that is listed.");
            }
        }
        rest.forEach(name -> wrong.add("The file " + name + " is not listed."));
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void entries(ProofLog log) throws IOException {
        Map<Long, Tree> paths = new TreeMap<>();
        Path file = inside("proofs/" + log.id() + ".jsonl");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                Tree proof = Tree.of(bytes, 0, bytes.length);
                if (proof != null) {
                    paths.put(number(proof.at("position")), proof);
                }
            }
        }
        EntryReader reader = new EntryReader();
        int count = 0;
        try (Lines lines = new Lines(inside("stored/" + log.id() + ".jsonl"))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Entry entry = reader.read(line);
                String fault = entry == null || entry.log() != log
                        ? "a line is no entry of it"
                        : fault(entry, paths.get(entry.position()));
                if (fault == null) {
                    count++;
                } else {
                    wrong.add(log.id() + (entry == null ? "" : ", position " + entry.position()) + ": " + fault + ".");
                }
                if (entry != null && log == ProofLog.EVENTS) {
                    stored.put(entry.position(), entry);
                }
            }
        }
        proved.put(log, count);
    }

    private @Nullable String fault(Entry entry, @Nullable Tree proof) {
        if (entry.isGone()) {
            // a destroyed record is in no case any more, so the entry was emptied after the pack was made
            return "the entry is gone, and a pack has none that is";
        }
        if (!Arrays.equals(entry.hashed(hashing), entry.leaf())) {
            return "the entry is not the one that its leaf was made of";
        }
        if (proof == null) {
            return "nothing proves that it is in the log";
        }
        long size = number(proof.at("size"));
        List<byte[]> path = new ArrayList<>();
        for (Tree hash : proof.at("path").each()) {
            try {
                path.add(HexFormat.of().parseHex(hash.text()));
            } catch (IllegalArgumentException _) {
                return "its proof is not written as one is";
            }
        }
        List<Signed> signed = kept.of(entry.log()).stream()
                .filter(each -> each.checkpoint().size() == size)
                .toList();
        if (signed.isEmpty()) {
            return "no checkpoint of " + size + " entries is signed with a key that was given";
        }
        return signed.stream()
                        .allMatch(each -> proofs.includes(
                                entry.position(),
                                size,
                                entry.leaf(),
                                path,
                                each.checkpoint().root()))
                ? null
                : "it is not in the log that was signed in the checkpoint of " + size + " entries";
    }

    private static long number(Tree text) {
        return text.text().matches("\\d{1,18}") ? Long.parseLong(text.text()) : -1;
    }

    /** The readable events against the stored ones: who, when, why and of what. */
    private void opened() {
        Map<Long, Entry> rest = new TreeMap<>(stored);
        for (Tree event : opened) {
            long position = number(event.at("position"));
            Entry entry = rest.remove(position);
            if (entry == null) {
                wrong.add("events.json, position " + position + ": no such event is stored.");
            } else if (!entry.isGone()) {
                Tree envelope = Tree.of(entry.line(), entry.from(), entry.length());
                if (envelope == null || !facts(event).equals(facts(entry, envelope))) {
                    wrong.add("events.json, position " + position + ": the stored event says something else.");
                }
            }
        }
        if (!rest.isEmpty()) {
            wrong.add("events.json: the events at positions "
                    + rest.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " are stored and not told.");
        }
    }

    private static List<Object> facts(Tree event) {
        return List.of(
                event.at("event").text(),
                event.at("record").text(),
                event.at("sequence").text(),
                event.at("actor").text(),
                event.at("role", "code").text(),
                event.at("unit", "code").text(),
                event.at("purpose", "code").text(),
                event.at("serviceTask", "code").text(),
                Objects.requireNonNullElse(Moments.of(event.at("occurredAt").text()), ""),
                Objects.requireNonNullElse(Moments.of(event.at("recordedAt").text()), ""));
    }

    private static List<Object> facts(Entry entry, Tree envelope) {
        String name = envelope.at("event").text();
        return List.of(
                name.substring(0, Math.max(0, name.indexOf('@'))),
                envelope.at("aggregate").text(),
                envelope.at("sequence").text(),
                envelope.at("meta", "actor", "id").text(),
                envelope.at("meta", "actor", "role").text(),
                envelope.at("meta", "actor", "unit").text(),
                envelope.at("meta", "purpose").text(),
                envelope.at("meta", "serviceTask").text(),
                Objects.requireNonNullElse(
                        Moments.of(envelope.at("meta", "occurredAt").text()), ""),
                Moments.told(entry.recordedAt()));
    }
}
