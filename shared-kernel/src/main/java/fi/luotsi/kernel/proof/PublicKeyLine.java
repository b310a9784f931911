package fi.luotsi.kernel.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A named Ed25519 public key, as signed notes are checked with: {@code name+id+key}, the id in hexadecimal digits and the key in
 * base64.
 */
public final class PublicKeyLine {

    /** Bytes of a key's id. */
    static final int ID = 4;

    /** Ed25519, in front of a key. */
    private static final byte ALGORITHM = 1;

    private static final int KEY = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;
    private final byte[] id;
    private final PublicKey verifier;

    private PublicKeyLine(String name, byte[] key) {
        this.name = name;
        this.key = key;
        this.id = id(name, key);
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY);
            System.arraycopy(key, 0, encoded, X509.length, KEY);
            this.verifier = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Malformed("a public key is no Ed25519 key");
        }
    }

    static PublicKeyLine of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new PublicKeyLine(name, Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length));
    }

    /**
     * Reads a line.
     *
     * @throws Malformed when it is no public key, or its id is another's
     */
    public static PublicKeyLine parse(String line) {
        String[] parts = line.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].contains(" ")) {
            throw new Malformed("a public key is written name+id+key");
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException _) {
            throw new Malformed("a public key is not in base64");
        }
        if (decoded.length != 1 + KEY || decoded[0] != ALGORITHM) {
            throw new Malformed("a public key is no Ed25519 key");
        }
        PublicKeyLine key = new PublicKeyLine(parts[0], Arrays.copyOfRange(decoded, 1, decoded.length));
        if (!HexFormat.of().formatHex(key.id).equals(parts[1])) {
            throw new Malformed("the id of a public key is another's");
        }
        return key;
    }

    /** The origin of the log that it signs. */
    public String name() {
        return name;
    }

    byte[] id() {
        return id.clone();
    }

    PublicKey key() {
        return verifier;
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(verifier);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** The line. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed(key));
    }

    private static byte[] id(String name, byte[] key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha256.digest(typed(key)), ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] typed(byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ALGORITHM;
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }
}
