package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Checkpoint;
import fi.luotsi.kernel.proof.Malformed;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.PublicKeyLine;
import fi.luotsi.kernel.proof.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public keys and the checkpoints that the auditor has: from exports, from files of signed notes, and from folders of them. */
final class Kept {

    private static final String SIGNATURE = "\u2014 ";

    private final List<PublicKeyLine> keys;
    private final Map<ProofLog, List<Signed>> signed = new EnumMap<>(ProofLog.class);
    private final List<String> wrong = new ArrayList<>();

    private Kept(List<PublicKeyLine> keys) {
        this.keys = keys;
    }

    /** With the keys of a file, a line each. */
    static Kept with(Path keyFile) throws Unusable {
        try {
            List<PublicKeyLine> keys = Files.readAllLines(keyFile).stream()
                    .filter(line -> !line.isBlank())
                    .map(PublicKeyLine::parse)
                    .toList();
            if (keys.isEmpty()) {
                throw new Unusable("The file " + keyFile + " holds no public key: take it from /proof/keys.");
            }
            return new Kept(keys);
        } catch (Malformed e) {
            throw new Unusable("The file " + keyFile + " holds no public keys: " + e.getMessage() + ".");
        } catch (IOException _) {
            throw new Unusable("The key file " + keyFile + " cannot be read.");
        }
    }

    /** Takes the checkpoints of a file, or of every file in a folder. */
    void add(Path place) throws Unusable {
        try {
            if (!Files.isDirectory(place)) {
                addFile(place);
                return;
            }
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    addFile(file);
                }
            }
        } catch (IOException _) {
            throw new Unusable("The checkpoints in " + place + " cannot be read.");
        }
    }

    /** Those of a log, the shortest first. */
    List<Signed> of(ProofLog log) {
        return signed.getOrDefault(log, List.of()).stream()
                .sorted(Comparator.comparingLong(one -> one.checkpoint().size()))
                .toList();
    }

    /** The checkpoints that do not count, and why: a sentence each. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void addFile(Path file) throws IOException, Unusable {
        try (Lines lines = new Lines(file)) {
            StringBuilder note = new StringBuilder();
            boolean ended = false;
            for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
                String line = new String(bytes, StandardCharsets.UTF_8);
                if (line.startsWith("{")) {
                    Map<String, String> fields = Fields.of(bytes, 0, bytes.length);
                    take(fields == null ? "" : fields.getOrDefault("note", ""), file);
                    continue;
                }
                boolean signature = line.startsWith(SIGNATURE);
                if (ended && !signature) {
                    take(note.toString(), file);
                    note.setLength(0);
                }
                if (!note.isEmpty() || !line.isBlank()) {
                    note.append(line).append('\n');
                }
                ended = signature;
            }
            if (!note.isEmpty()) {
                take(note.toString(), file);
            }
        }
    }

    private void take(String text, Path file) throws Unusable {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            boolean right = keys.stream()
                    .filter(key -> key.name().equals(checkpoint.origin()))
                    .anyMatch(note::isSignedWith);
            if (right) {
                signed.computeIfAbsent(checkpoint.log(), _ -> new ArrayList<>())
                        .add(new Signed(checkpoint, file.toString()));
            } else {
                wrong.add("The checkpoint of " + checkpoint.size() + " entries of " + checkpoint.origin() + " in "
                        + file + " is not signed with a key that was given.");
            }
        } catch (Malformed e) {
            throw new Unusable("The file " + file + " holds something that is no checkpoint: " + e.getMessage() + ".");
        }
    }
}
