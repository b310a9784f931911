package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Hashing;
import fi.luotsi.kernel.proof.MomentText;
import fi.luotsi.kernel.proof.ProofLog;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an export, whose form is fixed up to the entry. Entries that got their places together have one time, which is parsed once. */
final class EntryReader {

    private static final byte[] POSITION = ascii("{\"position\":");
    private static final byte[] RECORDED_AT = ascii(",\"recordedAt\":\"");
    private static final byte[] LEAF = ascii(",\"leaf\":\"");
    private static final byte[] NAME = ascii("\",\"name\":\"");
    private static final byte[] ID = ascii(",\"id\":\"");
    private static final byte[] AGGREGATE = ascii(",\"aggregate\":\"");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] ENVELOPE = ascii(",\"envelope\":");
    private static final byte[] GONE_ENVELOPE = ascii("\",\"envelope\":");
    private static final byte[] USE = ascii("\",\"use\":");
    private static final byte[] DISCLOSURE = ascii("\",\"disclosure\":");
    private static final byte[] GONE = ascii("null}");

    private String time = "";
    private Instant parsed = Instant.EPOCH;

    /** The entry of a line, or null where it is not written as one is. */
    @Nullable
    Entry read(byte[] line) {
        if (line.length == 0 || line[line.length - 1] != '}') {
            return null;
        }
        Cursor cursor = new Cursor(line);
        cursor.expect(POSITION);
        long position = cursor.number();
        cursor.expect(RECORDED_AT);
        Instant recordedAt = time(cursor.text());
        cursor.expect(LEAF);
        byte[] leaf = cursor.bytes(Hashing.LENGTH);
        if (leaf == null || recordedAt == null) {
            return null;
        }
        Entry.Columns columns = cursor.comes(NAME) ? columns(cursor) : null;
        ProofLog log = columns == null ? log(cursor) : ProofLog.EVENTS;
        if (!cursor.isRight() || log == null) {
            return null;
        }
        int from = cursor.at();
        boolean gone = Arrays.equals(line, from, line.length, GONE, 0, GONE.length);
        return new Entry(log, position, recordedAt, leaf, columns, line, from, gone ? 0 : line.length - 1 - from);
    }

    private static Entry.Columns columns(Cursor cursor) {
        String name = cursor.text();
        cursor.expect(ID);
        String id = cursor.text();
        cursor.expect(AGGREGATE);
        String aggregate = cursor.text();
        cursor.expect(SEQUENCE);
        long sequence = cursor.number();
        cursor.expect(ENVELOPE);
        return new Entry.Columns(name, id, aggregate, sequence);
    }

    private static @Nullable ProofLog log(Cursor cursor) {
        if (cursor.comes(USE)) {
            return ProofLog.USES;
        }
        if (cursor.comes(DISCLOSURE)) {
            return ProofLog.DISCLOSURES;
        }
        return cursor.comes(GONE_ENVELOPE) ? ProofLog.EVENTS : null;
    }

    private @Nullable Instant time(String text) {
        if (!text.equals(time)) {
            try {
                parsed = MomentText.parse(text);
                time = text;
            } catch (DateTimeException _) {
                return null;
            }
        }
        return parsed;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
