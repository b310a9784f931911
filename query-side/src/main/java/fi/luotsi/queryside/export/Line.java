package fi.luotsi.queryside.export;

import fi.luotsi.queryside.door.Passage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export.
 *
 * @param bytes with its end
 * @param shownAs what the use log names what is in it; null where no client data is
 * @param record whose id goes into the use log
 * @param client whose it is, where that can be told
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Line(
        byte[] bytes,
        @Nullable String shownAs,
        @Nullable UUID record,
        @Nullable UUID client) {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

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

    void noteIn(Passage passage) {
        if (shownAs != null && record != null) {
            passage.showMinimal(shownAs, record, client);
        }
    }
}
