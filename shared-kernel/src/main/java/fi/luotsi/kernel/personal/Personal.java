package fi.luotsi.kernel.personal;

import java.util.UUID;

/**
 * A group of personal values in an event or a document. It is {@link Fresh} only between a decision and the append, and {@link
 * Sealed} ever after; only access control opens it again.
 */
public sealed interface Personal<T> {

    static <T> Personal<T> of(T value) {
        return new Fresh<>(value);
    }

    /** A value that has not been stored yet. */
    record Fresh<T>(T value) implements Personal<T> {

        @Override
        public String toString() {
            return "Fresh[…]";
        }
    }

    /**
     * A stored value. The event's id, its logical name and the group's name are the associated data of the seal, so that a blob
     * moved to another place does not open.
     *
     * @param event id of the event that brought the value
     * @param name logical name of that event, without its revision
     * @param group name of the event's component
     * @param key id of the data key it is sealed under
     * @param blob AES-GCM nonce, ciphertext and tag in base64url without padding
     */
    record Sealed<T>(UUID event, String name, String group, UUID key, String blob) implements Personal<T> {}
}
