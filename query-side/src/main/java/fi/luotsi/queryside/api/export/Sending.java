package fi.luotsi.queryside.api.export;

import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Sends a log as lines of JSON in position order, in chunks, up to where the log ended at the start. {@code from} is the first position,
 * so a download that broke off can go on; {@code limit} is the most lines. Each chunk leaves after its own use-log row is written; where
 * that fails, the connection is broken off.
 */
@Component
class Sending {

    private static final int CHUNK = 500;

    private final AuthorizedRequests entrance;

    Sending(AuthorizedRequests entrance) {
        this.entrance = entrance;
    }

    /** The lines from a position on, at most so many. */
    interface Source {
        List<ExportLine> lines(long from, int limit);
    }

    /**
     * Answers the request.
     *
     * @param operation its row in the matrix of rights
     * @param head the last position that there is
     */
    void send(
            String operation,
            LongSupplier head,
            Source source,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuthorizedRequests.Caller caller = AuthorizedRequests.caller(request);
        Parameters parameters = Parameters.of(request, Set.of("from", "limit"));
        long next = parameters.number("from", 0, 0);
        long left = parameters.number("limit", 1, Long.MAX_VALUE);
        long last = head.getAsLong();
        boolean more = true;
        while (more) {
            long from = next;
            int size = (int) Math.min(CHUNK, Math.max(0, Math.min(left, last - from + 1)));
            List<ExportLine> lines = entrance.through(caller, operation, (access, _) -> {
                List<ExportLine> made = source.lines(from, size);
                made.forEach(line -> line.noteIn(access));
                return made;
            });
            if (!response.isCommitted()) {
                response.setContentType("application/x-ndjson");
            }
            OutputStream out = response.getOutputStream();
            for (ExportLine line : lines) {
                out.write(line.bytes());
            }
            out.flush();
            next += lines.size();
            left -= lines.size();
            more = left > 0 && next <= last && !lines.isEmpty();
        }
    }
}
