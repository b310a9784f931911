package fi.luotsi.kernel.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Where the key set of the key-encryption key lies, which is never in the database: in a file, plain or under a key service's key, or in a setting. */
public sealed interface KeysetStorage {

    /** A file that only its owner can read. */
    static KeysetStorage file(Path file) {
        return new InFile(file, null);
    }

    /**
     * A file whose content is encrypted with a key that stays in a key service.
     *
     * @param service the key's address, as {@code aws-kms://…}; the service's Tink client is found among those on the class path
     * @throws DamagedKeyFile when none of them knows the address, or the service refuses
     */
    static KeysetStorage file(Path file, String service) {
        try {
            for (KmsClient client : ServiceLoader.load(KmsClient.class)) {
                if (client.doesSupport(service)) {
                    return new InFile(file, client.withDefaultCredentials().getAead(service));
                }
            }
            throw new GeneralSecurityException("no client on the class path knows the address");
        } catch (GeneralSecurityException e) {
            throw DamagedKeyFile.service(e);
        }
    }

    /** The text of a key set, as a setting or the environment gives it. It is never written. */
    static KeysetStorage given(String text) {
        return new Given(text);
    }

    boolean isThere();

    /** Changes whenever the set may have changed. */
    Object stamp() throws IOException;

    /**
     * Reads the set.
     *
     * @throws DamagedKeyFile when there is none, or it cannot be read
     */
    KeysetHandle read();

    /**
     * Puts another set in its place, on disk before this returns; the bytes of the one before are overwritten where the file system
     * lets them be.
     */
    void write(KeysetHandle keys) throws IOException, GeneralSecurityException;

    /** Whether a set can be put there at all. */
    boolean isWritable();

    /** The failure for a set that is missing, damaged, or another database's. */
    DamagedKeyFile refused(String what, Throwable cause);

    /** A set in a file. */
    record InFile(Path file, @Nullable Aead service) implements KeysetStorage {

        private static final byte[] FILE = "luotsi key-encryption key".getBytes(StandardCharsets.UTF_8);

        @Override
        public boolean isThere() {
            return Files.exists(file);
        }

        @Override
        public Object stamp() throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Object which = now.fileKey();
            return List.of(which == null ? "" : which, now.lastModifiedTime(), now.size());
        }

        @Override
        public KeysetHandle read() {
            try {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                return service == null
                        ? plain(text)
                        : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                                text, service, FILE, RegistryConfiguration.get());
            } catch (NoSuchFileException e) {
                throw refused("is missing", e);
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                throw refused("is damaged or cannot be read", e);
            }
        }

        @Override
        public void write(KeysetHandle keys) throws IOException, GeneralSecurityException {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            OwnerOnly.file(
                    file,
                    service == null
                            ? TinkJsonProtoKeysetFormat.serializeKeyset(
                                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                            : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                                    keys, service, FILE, RegistryConfiguration.get()));
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public DamagedKeyFile refused(String what, Throwable cause) {
            return DamagedKeyFile.file(file, what, cause);
        }
    }

    /** A set that somebody else looks after. */
    record Given(String text) implements KeysetStorage {

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Object stamp() {
            return text;
        }

        @Override
        public KeysetHandle read() {
            try {
                return plain(text);
            } catch (GeneralSecurityException | RuntimeException e) {
                // its message could quote the key
                throw refused(
                        "is damaged or cannot be read",
                        new IllegalStateException(e.getClass().getName()));
            }
        }

        @Override
        public void write(KeysetHandle keys) {
            throw new IllegalStateException("a key set from a setting is changed by whoever gives it");
        }

        @Override
        public boolean isWritable() {
            return false;
        }

        @Override
        public DamagedKeyFile refused(String what, Throwable cause) {
            return DamagedKeyFile.given(what, cause);
        }

        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    private static KeysetHandle plain(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
