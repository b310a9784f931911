package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.ProofLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checked envelopes of an export of events, for programs that read on: the verifier has no keys itself, and opens nothing. */
public final class CheckedEvents {

    private CheckedEvents() {}

    /**
     * Checks a whole export, and hands on its envelopes as they were stored. They are proved only when this returns.
     *
     * @param events an export of events from the first one on
     * @param keyFile the public keys of the installation
     * @param checkpoints a file or a folder of checkpoints
     * @param envelopes takes some at a time, as a parallel stream, in the export's order
     * @throws IOException when a file cannot be used, or something is wrong; its message is one sentence
     */
    public static void read(Path events, Path keyFile, Path checkpoints, Consumer<Stream<byte[]>> envelopes)
            throws IOException {
        String wrong;
        try {
            wrong = checked(events, keyFile, checkpoints, envelopes);
        } catch (Unusable unusable) {
            throw new IOException(unusable.sentence(), unusable);
        }
        if (wrong != null) {
            throw new IOException("The export " + events + " is not what was signed: " + wrong + ".");
        }
    }

    private static @Nullable String checked(
            Path events, Path keyFile, Path checkpoints, Consumer<Stream<byte[]>> envelopes)
            throws IOException, Unusable {
        Kept kept = Kept.with(keyFile);
        kept.add(checkpoints);
        LogCheck check = new LogCheck(ProofLog.EVENTS, kept.of(ProofLog.EVENTS), Instant.now(), Counts.until(null));
        try (ReadLines lines = new ReadLines(events)) {
            for (List<ReadLine> some = lines.next(); !some.isEmpty() && !check.isWrong(); some = lines.next()) {
                some.forEach(check::take);
                envelopes.accept(some.parallelStream()
                        .map(ReadLine::entry)
                        .filter(Objects::nonNull)
                        .map(entry -> Arrays.copyOfRange(entry.line(), entry.from(), entry.from() + entry.length()))
                        .filter(envelope -> envelope.length > 0));
            }
        }
        return check.finding().wrong().stream().findFirst().orElse(null);
    }
}
