package fi.luotsi.kernel.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the keyed tokens (HMAC-SHA-256) by which a person can be found although neither name nor code is stored open. It is a key
 * of its own, wrapped and versioned: while it lives, its holder can try all identity codes.
 */
public final class LookupKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private LookupKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static LookupKey random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LookupKey(bytes);
    }

    public static LookupKey unwrapped(KeyEncryptionKey outer, byte[] wrapped, byte[] associatedData) {
        return new LookupKey(outer.unwrap(wrapped, associatedData));
    }

    public byte[] wrapped(KeyEncryptionKey outer, byte[] associatedData) {
        return outer.wrap(bytes, associatedData);
    }

    /** The token of a value; the kind keeps a name from meeting a code. */
    public byte[] token(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }

    /** A key to seal with, derived from this one for the purpose: who loses this one loses it. */
    DataKey sealing(String purpose) {
        return DataKey.of(token("sealing", purpose));
    }
}
