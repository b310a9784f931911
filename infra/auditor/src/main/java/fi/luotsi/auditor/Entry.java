package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Hashing;
import fi.luotsi.kernel.proof.ProofLog;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export.
 *
 * @param columns what the columns beside the entry say, of an event
 * @param line all of it
 * @param from where the entry's bytes begin
 * @param length how many they are; none where the row is gone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(
        ProofLog log,
        long position,
        Instant recordedAt,
        byte[] leaf,
        @Nullable Columns columns,
        byte[] line,
        int from,
        int length) {

    /** Copies for look-up, which must be what the envelope says. */
    record Columns(String name, String id, String aggregate, long sequence) {}

    /** Longer than the part of any line that is read here. */
    private static final int BEGINNING = 600;

    private static final Pattern FORM = Pattern.compile("\\{\"position\":(\\d{1,18}),\"recordedAt\":\"([^\"]{1,40})\","
            + "\"leaf\":\"([0-9a-f]{64})\",(?:\"name\":\"([^\"]{1,200})\",\"id\":\"([0-9a-f-]{36})\","
            + "\"aggregate\":\"([0-9a-f-]{36})\",\"sequence\":(\\d{1,18}),)?\"(envelope|use|disclosure)\":");
    private static final byte[] GONE = "null}".getBytes(StandardCharsets.US_ASCII);

    /** The entry of a line, or null where it is not written as one is. */
    static @Nullable Entry of(byte[] line) {
        Matcher form = FORM.matcher(new String(line, 0, Math.min(BEGINNING, line.length), StandardCharsets.ISO_8859_1));
        if (!form.lookingAt() || line[line.length - 1] != '}') {
            return null;
        }
        int from = form.end();
        boolean gone = Arrays.equals(line, from, line.length, GONE, 0, GONE.length);
        try {
            return new Entry(
                    log(form.group(8)),
                    Long.parseLong(form.group(1)),
                    Instant.parse(form.group(2)),
                    HexFormat.of().parseHex(form.group(3)),
                    columns(form),
                    line,
                    from,
                    gone ? 0 : line.length - 1 - from);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static ProofLog log(String key) {
        return switch (key) {
            case "use" -> ProofLog.USES;
            case "disclosure" -> ProofLog.DISCLOSURES;
            default -> ProofLog.EVENTS;
        };
    }

    boolean isGone() {
        return length == 0;
    }

    /** The leaf that its bytes, place and time have. */
    byte[] hashed(Hashing hashing) {
        return hashing.leaf(position, recordedAt, line, from, length);
    }

    private static @Nullable Columns columns(Matcher form) {
        return form.group(4) == null
                ? null
                : new Columns(form.group(4), form.group(5), form.group(6), Long.parseLong(form.group(7)));
    }
}
