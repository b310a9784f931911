package fi.luotsi.kernel.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;

/** One 256-bit AES-GCM key, of a record, an entry, or a month of a log. */
public final class DataKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final AesGcmJce cipher;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.cipher = new AesGcmJce(bytes);
        } catch (GeneralSecurityException e) {
            throw new WrongKey("a data key has the wrong length", e);
        }
    }

    public static DataKey random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** The key of these 32 bytes, which nobody else may know. */
    static DataKey of(byte[] bytes) {
        return new DataKey(bytes);
    }

    public static DataKey unwrapped(KeyEncryptionKey outer, byte[] wrapped, byte[] associatedData) {
        return new DataKey(outer.unwrap(wrapped, associatedData));
    }

    public byte[] wrapped(KeyEncryptionKey outer, byte[] associatedData) {
        return outer.wrap(bytes, associatedData);
    }

    public byte[] seal(byte[] plaintext, byte[] associatedData) {
        try {
            return cipher.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /**
     * The plaintext.
     *
     * @throws WrongKey when the bytes were altered, moved, or sealed under another key
     */
    public byte[] open(byte[] sealed, byte[] associatedData) {
        try {
            return cipher.decrypt(sealed, associatedData);
        } catch (GeneralSecurityException e) {
            throw new WrongKey("a sealed value does not open", e);
        }
    }

    /**
     * A keyed digest of the message: HMAC-SHA-256 under a key that HKDF (RFC 5869) derives from this one for the purpose. The
     * cipher's key is never an HMAC's, and one purpose's digest is never another's.
     */
    public byte[] mac(String purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(bytes)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32)));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF or HMAC-SHA-256 is missing from this Java", e);
        }
    }
}
