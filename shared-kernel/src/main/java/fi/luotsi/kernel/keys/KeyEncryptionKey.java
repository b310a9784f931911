package fi.luotsi.kernel.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key that all other keys lie wrapped under. It is a Tink key set in a file of its own, outside the database and its backups:
 * who destroys it destroys every personal value, and that is how forgetting reaches backups.
 */
public final class KeyEncryptionKey {

    private final Aead aead;

    private KeyEncryptionKey(KeysetHandle keys) throws GeneralSecurityException {
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Reads the key from its file.
     *
     * @throws DamagedKeyFile when there is none, or it cannot be read
     */
    public static KeyEncryptionKey read(Path file) {
        try {
            AeadConfig.register();
            return new KeyEncryptionKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file, StandardCharsets.UTF_8),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get()));
        } catch (NoSuchFileException e) {
            throw new DamagedKeyFile(file, "is missing", e);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new DamagedKeyFile(file, "is damaged or cannot be read", e);
        }
    }

    /** Makes a new key in a file that only its owner can read, on disk before this returns. */
    public static KeyEncryptionKey create(Path file) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle keys =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            OwnerOnly.file(file, json);
            return new KeyEncryptionKey(keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key-encryption key", e);
        }
    }

    public byte[] wrap(byte[] key, byte[] associatedData) {
        try {
            return aead.encrypt(key, associatedData);
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
            return aead.decrypt(wrapped, associatedData);
        } catch (GeneralSecurityException e) {
            throw new WrongKey("a stored key does not open under this key file", e);
        }
    }
}
