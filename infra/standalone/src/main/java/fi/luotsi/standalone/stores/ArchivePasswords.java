package fi.luotsi.standalone.stores;

import fi.luotsi.kernel.keys.OwnerOnly;
import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that no person has to think of: 192 random bits, in characters that need no escaping. */
final class ArchivePasswords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ArchivePasswords() {}

    static String generated() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** The administrator's password, kept in the file; written there when there is no archive yet. */
    static String kept(Path file, boolean archiveExists) throws IOException {
        if (!Files.exists(file)) {
            if (archiveExists) {
                throw new RefusedStart("The password file " + file + " of the archive is missing: bring it back from"
                        + " the backup that the data folder came from.");
            }
            OwnerOnly.file(file, generated() + "\n");
        }
        return Files.readString(file).strip();
    }
}
