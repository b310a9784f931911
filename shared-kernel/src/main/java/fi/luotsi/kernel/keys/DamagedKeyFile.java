package fi.luotsi.kernel.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key-encryption key, or the one that signs checkpoints, cannot be used. Its message is one sentence for the person who starts the program. */
public final class DamagedKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String WITHOUT_IT = ", because without it nothing personal in the archive can be opened.";

    private DamagedKeyFile(String message, Throwable cause) {
        super(message, cause);
    }

    static DamagedKeyFile file(Path file, String what, Throwable cause) {
        return new DamagedKeyFile(
                "The key file " + file + " " + what + ": restore it from your copy" + WITHOUT_IT, cause);
    }

    static DamagedKeyFile given(String what, Throwable cause) {
        return new DamagedKeyFile(
                "The key in the setting luotsi.keys.value " + what + ": give the right one" + WITHOUT_IT, cause);
    }

    static DamagedKeyFile service(Throwable cause) {
        return new DamagedKeyFile(
                "The key service in the setting luotsi.keys.service cannot be used: check its address and that its"
                        + " client is on the class path, because the key file opens through it only.",
                cause);
    }

    /** Of the key that signs checkpoints. */
    public static DamagedKeyFile checkpoints(Path file, @Nullable String what) {
        return new DamagedKeyFile(
                "The checkpoint key " + file + " " + what
                        + ": restore it from your copy; if it is lost, start once with"
                        + " --luotsi.proof.new-key=true and tell your auditors the new public key.",
                new IllegalStateException(what));
    }

    static DamagedKeyFile backUp(Path file, String what) {
        return new DamagedKeyFile(
                "The key backup " + file + " " + what + ": choose the latest one that was made of this archive.",
                new IllegalStateException(what));
    }
}
