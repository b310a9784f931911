package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Hashing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of an export in their order, many side by side and the next ones while the last are checked: hashing and parsing are
 * most of a check, and need no order.
 */
final class ReadLines implements AutoCloseable {

    /** Few enough that what was read is still at hand when it is hashed. */
    private static final int MOST_LINES = 512;

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int WORTH_SHARING = 64;

    private final Lines lines;
    private @Nullable FutureTask<List<ReadLine>> ahead;

    ReadLines(Path file) throws IOException {
        this.lines = new Lines(file);
    }

    /** The next ones, in order; none after the last. */
    List<ReadLine> next() throws IOException {
        FutureTask<List<ReadLine>> begun = ahead;
        List<ReadLine> read = begun == null ? read() : result(begun);
        if (!read.isEmpty()) {
            FutureTask<List<ReadLine>> following = new FutureTask<>(this::read);
            ahead = following;
            Thread.ofVirtual().start(following);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        FutureTask<List<ReadLine>> begun = ahead;
        if (begun != null) {
            // it reads from the file that is about to be closed
            result(begun);
        }
        lines.close();
    }

    private static List<ReadLine> result(FutureTask<List<ReadLine>> reading) throws IOException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IOException("an export cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("a check was stopped", e);
        }
    }

    private List<ReadLine> read() throws IOException {
        List<byte[]> some = some();
        ReadLine[] read = new ReadLine[some.size()];
        int shares =
                Math.clamp(some.size() / WORTH_SHARING, 1, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, shares).parallel().forEach(share -> {
            EntryReader reader = new EntryReader();
            Hashing hashing = new Hashing();
            int end = some.size() * (share + 1) / shares;
            for (int at = some.size() * share / shares; at < end; at++) {
                read[at] = read(some.get(at), reader, hashing);
            }
        });
        return Arrays.asList(read);
    }

    private List<byte[]> some() throws IOException {
        List<byte[]> some = new ArrayList<>(MOST_LINES);
        int bytes = 0;
        while (some.size() < MOST_LINES && bytes < MOST_BYTES) {
            byte[] line = lines.next();
            if (line == null) {
                break;
            }
            some.add(line);
            bytes += line.length;
        }
        return some;
    }

    private static ReadLine read(byte[] line, EntryReader reader, Hashing hashing) {
        Entry entry = reader.read(line);
        if (entry == null || entry.isGone()) {
            return new ReadLine(entry, false, null);
        }
        return new ReadLine(
                entry,
                Arrays.equals(entry.hashed(hashing), entry.leaf()),
                Fields.of(entry.line(), entry.from(), entry.length()));
    }
}
