package fi.luotsi.queryside.api.export;

import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.log.LogRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a verifier gets entries of the three logs: a line each that ends with the entry's stored bytes, or with {@code null}
 * where they are destroyed.
 *
 * <pre>{"position":n,"recordedAt":"…","leaf":"hex","name":"contact.received@1","id":"…","aggregate":"…","sequence":n,"envelope":{…}}
 * {"position":n,"recordedAt":"…","leaf":"hex","use":{…}}
 * {"position":n,"recordedAt":"…","leaf":"hex","disclosure":{…}}</pre>
 *
 * For an event, {@code name} to {@code sequence} come from the columns beside the bytes.
 */
public final class StoredLine {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private StoredLine() {}

    public static byte[] event(StoredRow row) {
        String place = place(row.position(), row.recordedAt(), row.leaf());
        if (row.name() == null || row.envelope() == null) {
            return ending(place + "\"envelope\":", null);
        }
        return ending(
                place + "\"name\":\"" + row.name() + "\",\"id\":\"" + row.id() + "\",\"aggregate\":\"" + row.aggregate()
                        + "\",\"sequence\":" + row.sequence() + ",\"envelope\":",
                row.envelope());
    }

    public static byte[] use(LogRow row) {
        return ending(place(row.position(), row.recordedAt(), row.leaf()) + "\"use\":", row.entry());
    }

    public static byte[] disclosure(LogRow row) {
        return ending(place(row.position(), row.recordedAt(), row.leaf()) + "\"disclosure\":", row.entry());
    }

    private static String place(long position, Instant recordedAt, byte[] leaf) {
        return "{\"position\":" + position + ",\"recordedAt\":\"" + recordedAt + "\",\"leaf\":\""
                + HexFormat.of().formatHex(leaf) + "\",";
    }

    /** A line that ends with stored bytes as they are; with {@code null} where they are gone. */
    static byte[] ending(String start, byte @Nullable [] stored) {
        byte[] beginning = start.getBytes(StandardCharsets.UTF_8);
        byte[] last = stored == null ? NULL : stored;
        ByteArrayOutputStream line = new ByteArrayOutputStream(beginning.length + last.length + 2);
        line.writeBytes(beginning);
        line.writeBytes(last);
        line.write('}');
        line.write('\n');
        return line.toByteArray();
    }
}
