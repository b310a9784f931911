package fi.luotsi.kernel.envelope;

import java.util.UUID;

/** Seals the plaintext of one personal group. */
@FunctionalInterface
public interface Seal {

    /** The ciphertext, with its nonce and tag, under the named data key. */
    byte[] seal(UUID key, byte[] plaintext, byte[] associatedData);
}
