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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what the desk keeps in the database, tokens and keys among it: who reads the database reads none of them. */
public final class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final String SESSION = "luotsi-desk-session";

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
        return seal(bytes.toByteArray(), SESSION);
    }

    /** Sealed for one place: it opens in no other. */
    public byte[] seal(byte[] secret, String place) {
        try {
            return aead.encrypt(secret, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it cannot be sealed for " + place, e);
        }
    }

    /** What was sealed for the place; nothing where it was sealed for another, or with another key. */
    public Optional<byte[]> open(byte[] sealed, String place) {
        try {
            return Optional.of(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            LOG.info("what was sealed cannot be opened: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** What was sealed; none where it was sealed with another key or by another release, and then the person signs in anew. */
    @Nullable
    Object open(byte[] sealed) {
        Optional<byte[]> opened = open(sealed, SESSION);
        if (opened.isEmpty()) {
            return null;
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(opened.get()))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.info("a session cannot be opened: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
