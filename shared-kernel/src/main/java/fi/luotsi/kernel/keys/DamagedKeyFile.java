package fi.luotsi.kernel.keys;

import java.nio.file.Path;

/** The key file cannot be used. Its message is one sentence for the person who starts the program. */
public final class DamagedKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedKeyFile(Path file, String what, Throwable cause) {
        super(
                "The key file " + file + " " + what
                        + ": restore it from your copy, because without it nothing personal in the archive can be opened.",
                cause);
    }
}
