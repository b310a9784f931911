package fi.luotsi.commandside.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of what the program makes from a record: the same again however often it is asked, so that nothing is made twice. */
final class DerivedIds {

    /** Of RFC 9562, in the two highest bits of the lower half. */
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private DerivedIds() {}

    /**
     * An id with the record's time and version, and a random part that comes from the record's id.
     *
     * @param what it is, so that a record can lead to several
     */
    static UUID of(UUID record, String what) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((record + "/" + what).getBytes(StandardCharsets.UTF_8));
            long low = ByteBuffer.wrap(digest).getLong();
            return new UUID(record.getMostSignificantBits(), VARIANT | (low & BELOW_VARIANT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
