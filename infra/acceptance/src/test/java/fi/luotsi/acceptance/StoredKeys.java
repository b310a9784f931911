package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Opens wrapped keys and makes look-up tokens from the key file and the database alone, without the program. */
final class StoredKeys {

    private static final int PREFIX = 5;
    private static final int IV = 12;
    private static final int KEY = 32;

    private final byte[] outer;

    private StoredKeys(byte[] outer) {
        this.outer = outer;
    }

    /** A key as it lies wrapped, and its associated data. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wrapped(byte[] bytes, String place) {}

    /** The one key of the set in the file, as Tink writes it: the last field of its message is the key itself. */
    static StoredKeys of(Path keyFile) {
        JsonNode set = Caller.JSON.readTree(Folders.text(keyFile));
        assertThat(set.path("key")).hasSize(1);
        byte[] message =
                Base64.getDecoder().decode(set.at("/key/0/keyData/value").asString());
        return new StoredKeys(Arrays.copyOfRange(message, message.length - KEY, message.length));
    }

    byte[] unwrap(Wrapped wrapped) throws GeneralSecurityException {
        byte[] key = decrypted(
                outer,
                Arrays.copyOfRange(wrapped.bytes(), PREFIX, wrapped.bytes().length),
                wrapped.place().getBytes(StandardCharsets.UTF_8));
        assertThat(key).hasSize(KEY);
        return key;
    }

    static byte[] decrypted(byte[] key, byte[] sealed, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, IV));
        cipher.updateAAD(associated);
        return cipher.doFinal(sealed, IV, sealed.length - IV);
    }

    /** All keys by which tokens are made. */
    static List<Wrapped> lookUpKeys(Program program) throws SQLException {
        try (Connection connection = program.postgres().connect();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select wrapped, version from lookup_key")) {
            List<Wrapped> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Wrapped(rows.getBytes(1), "lookup-key/" + rows.getInt(2)));
            }
            return found;
        }
    }

    /** Tokens by which a client can be found, under every one of these keys: by code, by name, and by each name with the birth date. */
    static List<byte[]> tokens(List<byte[]> keys, String given, String family, String code)
            throws GeneralSecurityException {
        String lowerFamily = compared(family);
        String lowerGiven = compared(given);
        String birth = Inputs.birthDate(code);
        List<byte[]> tokens = new ArrayList<>();
        for (byte[] key : keys) {
            tokens.add(token(key, "identity-code", code));
            tokens.add(token(key, "name", lowerFamily + '\n' + lowerGiven));
            tokens.add(token(key, "part", lowerFamily + '\n' + lowerGiven));
            tokens.add(token(key, "birth", unmarked(lowerFamily) + '\n' + birth));
            tokens.add(token(key, "birth", unmarked(lowerGiven) + '\n' + birth));
        }
        return tokens;
    }

    private static String compared(String name) {
        return name.toLowerCase(Locale.of("fi")).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String unmarked(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static byte[] token(byte[] key, String kind, String value) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }
}
