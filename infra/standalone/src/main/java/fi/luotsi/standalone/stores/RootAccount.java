package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.startup.RefusedStart;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, but in many containers there is nobody else.
 *
 * <p>In a user namespace of its own the process sees another number for itself, while files and signals go by the
 * real account.
 */
final class RootAccount {

    private static final List<String> PREFIX = prefixNeeded();

    private RootAccount() {}

    /** The words to put before a command; empty for every account but root. */
    static List<String> prefix() {
        return PREFIX;
    }

    /** @throws RefusedStart when this is root and the machine does not let it be anybody else */
    static void refuseIfBound() {
        if (isRoot() && PREFIX.isEmpty()) {
            throw new RefusedStart("PostgreSQL does not run as root on this machine: start Luotsi from another account,"
                    + " or give the address of a PostgreSQL with --luotsi.archive.url.");
        }
    }

    private static List<String> prefixNeeded() {
        return isRoot() && LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }
}
