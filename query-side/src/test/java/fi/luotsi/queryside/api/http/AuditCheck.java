package fi.luotsi.queryside.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A check of the public audit of the GraphQL-over-HTTP specification, as a row of {@code audit.csv} has it.
 *
 * @param id of the audit's own
 * @param level how much the specification wants it: MUST, SHOULD or MAY
 * @param says what the server does
 * @param sent the body of a POST, or the query of an address
 * @param holds the part that the answer has, and not the other: data or errors
 */
record AuditCheck(
        String id,
        String level,
        String says,
        String method,
        String contentType,
        String accept,
        String sent,
        int status,
        String answeredIn,
        String holds) {

    static List<AuditCheck> all() {
        try (InputStream file = Objects.requireNonNull(AuditCheck.class.getResourceAsStream("audit.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditCheck of(String[] row) {
        return new AuditCheck(
                row[0], row[1], row[2], row[3], row[4], row[5], row[6], Integer.parseInt(row[7]), row[8], row[9]);
    }

    @Override
    public String toString() {
        return id + " " + level + " " + says;
    }
}
