package fi.luotsi.kernel.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key that all other keys lie wrapped under. It is a Tink key set outside the database and its backups: destroying it destroys
 * every personal value, in backups too. While it is being rotated the set has two keys, of which the primary one wraps and both
 * unwrap.
 */
public final class KeyEncryptionKey {

    private final KeysetStorage place;
    private volatile Ring ring;

    /**
     * The set as it was last read.
     *
     * @param stamp of the place at that moment
     */
    private record Ring(KeysetHandle keys, Aead aead, Object stamp) {}

    private KeyEncryptionKey(KeysetStorage place, Ring ring) {
        this.place = place;
        this.ring = ring;
    }

    /**
     * Reads the key from where it lies.
     *
     * @throws DamagedKeyFile when there is none, or it cannot be read
     */
    public static KeyEncryptionKey read(KeysetStorage place) {
        try {
            AeadConfig.register();
            return new KeyEncryptionKey(place, ringIn(place));
        } catch (GeneralSecurityException | IOException e) {
            throw place.refused("is damaged or cannot be read", e);
        }
    }

    /** The same of a plain file. */
    public static KeyEncryptionKey read(Path file) {
        return read(KeysetStorage.file(file));
    }

    /** Makes a new key, on disk before this returns. */
    public static KeyEncryptionKey create(KeysetStorage place) throws IOException {
        try {
            AeadConfig.register();
            place.write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
            return new KeyEncryptionKey(place, ringIn(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key-encryption key", e);
        }
    }

    /** The same in a plain file that only its owner can read. */
    public static KeyEncryptionKey create(Path file) throws IOException {
        return create(KeysetStorage.file(file));
    }

    public byte[] wrap(byte[] key, byte[] associatedData) {
        try {
            return newest().aead().encrypt(key, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    /**
     * The key inside.
     *
     * @throws WrongKey when it was wrapped under another key-encryption key, or altered
     */
    public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
        try {
            return newest().aead().decrypt(wrapped, associatedData);
        } catch (GeneralSecurityException e) {
            throw new WrongKey("a stored key does not open under this key-encryption key", e);
        }
    }

    /** The prefix of everything that the primary key has wrapped, and of nothing else. */
    public byte[] mark() {
        if (newest().keys().getPrimary().getKey() instanceof AesGcmKey key) {
            return key.getOutputPrefix().toByteArray();
        }
        throw place.refused("is no AES-GCM key", new IllegalStateException());
    }

    /** How many keys the set has: more than one while it is being rotated. */
    public int size() {
        return newest().keys().size();
    }

    /** Whether the set can be changed from here. */
    public boolean isWritable() {
        return place.isWritable();
    }

    /** Adds a new key, which wraps from now on; those that were there go on unwrapping. */
    synchronized void addPrimary() throws IOException {
        change(KeysetHandle.newBuilder(newest().keys())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .setStatus(KeyStatus.ENABLED)
                        .makePrimary()));
    }

    /** Destroys every key but the primary one. */
    synchronized void dropOthers() throws IOException {
        KeysetHandle.Builder fewer = KeysetHandle.newBuilder(newest().keys());
        for (int i = fewer.size() - 1; i >= 0; i--) {
            if (!fewer.getAt(i).isPrimary()) {
                fewer.deleteAt(i);
            }
        }
        change(fewer);
    }

    private void change(KeysetHandle.Builder keys) throws IOException {
        try {
            place.write(keys.build());
            ring = ringIn(place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot change the key-encryption key", e);
        }
    }

    /** Another copy of the program may have rotated it. A place that cannot be read now is left for later: what is known still holds. */
    private Ring newest() {
        Ring known = ring;
        try {
            if (known.stamp().equals(place.stamp())) {
                return known;
            }
            known = ringIn(place);
            ring = known;
        } catch (GeneralSecurityException | IOException | DamagedKeyFile _) {
            return known;
        }
        return known;
    }

    private static Ring ringIn(KeysetStorage place) throws GeneralSecurityException, IOException {
        // before the set: one that is replaced in between is read again the next time
        Object stamp = place.isThere() ? place.stamp() : "";
        KeysetHandle keys = place.read();
        return new Ring(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class), stamp);
    }
}
