package fi.luotsi.benchmarks.history;

import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.proof.CompactRange;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.SigningKey;
import fi.luotsi.queryside.api.export.StoredLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The files that an auditor is given of a long history.
 *
 * @param events the export
 * @param key the public keys
 * @param checkpoints a folder of them: one after each tenth, as they are signed at an interval
 * @param keys the data keys, for who may open what is sealed
 */
public record ExportedHistory(Path events, Path key, Path checkpoints, Map<UUID, DataKey> keys) {

    private static final int PARTS = 10;

    /** Writes it into a folder. */
    public static ExportedHistory write(LongHistory history, Path folder) throws IOException {
        Path events = folder.resolve("events.jsonl");
        Path checkpoints = Files.createDirectories(folder.resolve("checkpoints"));
        SigningKey signer = SigningKey.generate("benchmark.example");
        CompactRange tree = new CompactRange();
        int part = Math.max(1, history.size() / PARTS);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(events), 1 << 20)) {
            history.tell(event -> {
                try {
                    out.write(StoredLine.event(event.row()));
                    tree.append(event.leaf());
                    if (tree.size() % part == 0 || tree.size() == history.size()) {
                        Files.writeString(
                                checkpoints.resolve(tree.size() + ".txt"),
                                signer.sign(ProofLog.EVENTS, tree.size(), tree.root())
                                        .note());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Path key = folder.resolve("key.txt");
        Files.writeString(
                key, signer.publicKeys().stream().map(line -> line + "\n").collect(Collectors.joining()));
        return new ExportedHistory(events, key, checkpoints, history.keys());
    }
}
