package fi.luotsi.counsellorui.session;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fi.luotsi.kernel.keys.OwnerOnly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what a session holds, tokens among it: who reads the database reads none of them. */
final class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final byte[] PLACE = "luotsi-desk-session".getBytes(StandardCharsets.UTF_8);

    private final Aead aead;

    private Sealing(Aead aead) {
        this.aead = aead;
    }

    /** With the key in the file, which is made where it is missing. */
    static Sealing with(Path file) {
        try {
            AeadConfig.register();
            if (Files.notExists(file)) {
                KeysetHandle made =
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
                OwnerOnly.file(
                        file,
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                made, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            }
            KeysetHandle kept = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return new Sealing(kept.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the desk's sessions cannot be used: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] seal(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return aead.encrypt(bytes.toByteArray(), PLACE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a session cannot be sealed", e);
        }
    }

    /** What was sealed; none where it was sealed with another key or by another release, and then the person signs in anew. */
    @Nullable
    Object open(byte[] sealed) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(aead.decrypt(sealed, PLACE)))) {
            return in.readObject();
        } catch (GeneralSecurityException | IOException | ClassNotFoundException e) {
            LOG.info("a session cannot be opened: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
