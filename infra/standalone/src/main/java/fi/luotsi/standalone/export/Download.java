package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One export from beginning to end: whole lines only, in the order of their positions. */
final class Download {

    private static final Duration PROGRESS = Duration.ofSeconds(3);
    private static final int PROBLEM_BYTES = 64 * 1024;

    private final RunningProgram running;
    private final URI url;
    private final ExportKind what;
    private final Destination destination;
    private long told = System.nanoTime();

    Download(RunningProgram running, URI url, ExportKind what, Destination destination) {
        this.running = running;
        this.url = url;
        this.what = what;
        this.destination = destination;
    }

    void run(String token, ExportPurpose why, long from, @Nullable Long limit) throws ExportFailed {
        HttpRequest request = request(token, why, from, limit);
        try {
            HttpResponse<InputStream> answer = running.ask(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw refused(answer.statusCode(), body);
                }
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/x-ndjson")) {
                    throw new ExportFailed(
                            ExitStatus.REFUSED, "What answers at " + url + " is not Luotsi: correct --url.");
                }
                copy(new Lines(body, from), from);
            } catch (IOException _) {
                // only closing can fail here, and by then all has been read or told
            }
            destination.whole();
        } catch (ExportFailed failed) {
            throw failed.status() == ExitStatus.INCOMPLETE ? failed : nothingKept(failed);
        }
    }

    /** The public keys, which are a few lines for anyone. */
    void keys() throws ExportFailed {
        HttpRequest request =
                HttpRequest.newBuilder(running.address(what.path())).build();
        HttpResponse<byte[]> answer = running.ask(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            if (answer.statusCode() != 200
                    || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")) {
                throw new ExportFailed(ExitStatus.REFUSED, "What answers at " + url + " is not Luotsi: correct --url.");
            }
            destination.write(answer.body());
            destination.whole();
        } catch (ExportFailed failed) {
            throw nothingKept(failed);
        }
    }

    private void copy(Lines lines, long from) throws ExportFailed {
        try {
            for (byte[] line = lines.line(); line.length > 0; line = lines.line()) {
                destination.write(line);
                tell(lines.next(), from);
            }
        } catch (IOException broken) {
            throw incomplete("The connection was broken off", lines.next(), from, broken);
        } catch (Lines.Malformed malformed) {
            throw incomplete(
                    "What came is not the export as it should be: " + malformed.getMessage(),
                    lines.next(),
                    from,
                    malformed);
        }
    }

    private ExportFailed incomplete(String what, long next, long from, Exception cause) throws ExportFailed {
        String kept = destination.keep(next > from);
        return new ExportFailed(
                ExitStatus.INCOMPLETE,
                what + "; go on with --from " + next + (kept.isEmpty() ? "." : " and another --output." + kept),
                cause);
    }

    private ExportFailed nothingKept(ExportFailed failed) {
        try {
            destination.keep(false);
        } catch (ExportFailed also) {
            failed.addSuppressed(also);
        }
        return failed;
    }

    private void tell(long next, long from) {
        long now = System.nanoTime();
        if (now - told >= PROGRESS.toNanos()) {
            told = now;
            System.err.println((next - from) + " lines, up to position " + (next - 1));
        }
    }

    private HttpRequest request(String token, ExportPurpose why, long from, @Nullable Long limit) throws ExportFailed {
        String query = "?from=" + from
                + (limit == null ? "" : "&limit=" + URLEncoder.encode(limit.toString(), StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(running.address(what.path() + query))
                .headers(why.headers())
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/x-ndjson, application/problem+json")
                .header("Accept-Language", "en")
                .build();
    }

    private ExportFailed refused(int status, InputStream body) throws IOException {
        return Refusal.of(status, Refusal.detail(body.readNBytes(PROBLEM_BYTES)), url, "only an auditor has it");
    }
}
