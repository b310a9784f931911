package fi.luotsi.kernel.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The Ed25519 key with which an installation signs its checkpoints, under a name for each log: the installation's origin, a slash,
 * and the log's. Its text form is a line with the private key, {@code PRIVATE+origin+key}, and the lines of the public keys.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE";

    private final String origin;
    private final PrivateKey signer;
    private final PublicKey verifier;

    private SigningKey(String origin, PrivateKey signer, PublicKey verifier) {
        this.origin = origin;
        this.signer = signer;
        this.verifier = verifier;
    }

    /** Whether the text can be an installation's name in its checkpoints: no spaces and no plus signs (C2SP signed-note). */
    public static boolean isOrigin(String text) {
        return text.matches("[^\\s+]+");
    }

    /** A new key of the installation of that name. */
    public static SigningKey generate(String origin) {
        if (!isOrigin(origin)) {
            throw new Malformed("the origin of checkpoints has no spaces and no plus signs");
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(origin, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /**
     * Reads the text form.
     *
     * @throws Malformed when it is none, or the public key is another's; no message quotes it
     */
    public static SigningKey parse(String text) {
        List<String> lines = text.lines().toList();
        String[] parts = lines.isEmpty() ? new String[0] : lines.getFirst().split("\\+", 3);
        if (lines.size() < 2 || parts.length != 3 || !parts[0].equals(PRIVATE)) {
            throw new Malformed("is no key for checkpoints");
        }
        try {
            PrivateKey signer = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[2])));
            PublicKeyLine line = PublicKeyLine.parse(lines.get(1));
            SigningKey key = new SigningKey(parts[1], signer, line.key());
            String probe = "probe\n";
            if (!key.sign(ProofLog.EVENTS, probe).isSignedWith(key.publicKey(ProofLog.EVENTS))) {
                throw new Malformed("has another's public key");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new Malformed("is damaged");
        }
    }

    /** The text form; it is a secret. */
    public String text() {
        StringBuilder text = new StringBuilder(PRIVATE)
                .append('+')
                .append(origin)
                .append('+')
                .append(Base64.getEncoder().encodeToString(signer.getEncoded()))
                .append('\n');
        publicKeys().forEach(key -> text.append(key).append('\n'));
        return text.toString();
    }

    /** The name of a log in all the world. */
    public String origin(ProofLog log) {
        return origin + "/" + log.id();
    }

    public PublicKeyLine publicKey(ProofLog log) {
        return PublicKeyLine.of(origin(log), verifier);
    }

    /** One for each log. */
    public List<PublicKeyLine> publicKeys() {
        return Arrays.stream(ProofLog.values()).map(this::publicKey).toList();
    }

    /** A checkpoint of a log, signed. */
    public SignedNote sign(ProofLog log, long size, byte[] root) {
        return sign(log, new Checkpoint(origin(log), size, root).text());
    }

    private SignedNote sign(ProofLog log, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] id = publicKey(log).id();
            byte[] made = signature.sign();
            byte[] both = Arrays.copyOf(id, id.length + made.length);
            System.arraycopy(made, 0, both, id.length, made.length);
            return SignedNote.signed(text, new SignedNote.Signature(origin(log), both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint cannot be signed", e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + origin + "]";
    }
}
