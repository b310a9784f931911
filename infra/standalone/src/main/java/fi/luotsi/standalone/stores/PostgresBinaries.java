package fi.luotsi.standalone.stores;

import fi.luotsi.kernel.keys.OwnerOnly;
import fi.luotsi.standalone.startup.RefusedStart;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the class path and kept.
 *
 * <p>The library that brings them can also run them, but with a shutdown hook of its own that stops the database while
 * the program is still finishing its work, and with settings meant for tests. So only its archives are used.
 */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}, below the given one. */
    static Path unpackedIn(Path parent) throws IOException, InterruptedException {
        byte[] packed = packed();
        Path home = parent.resolve(fingerprint(packed));
        if (Files.exists(home) && !runs(home)) {
            LOG.warn("The unpacked PostgreSQL programs are damaged and are unpacked again");
            FileSystemUtils.deleteRecursively(home);
        }
        if (!Files.exists(home)) {
            LOG.info("Unpacking PostgreSQL, once for this folder");
            OwnerOnly.folder(parent);
            Path draft = Files.createTempDirectory(parent, "unpacking-");
            unpack(packed, draft);
            moveUnlessThere(draft, home);
        }
        return home;
    }

    private static byte[] packed() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux";
        String machine = System.getProperty("os.arch");
        try (InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                family, machine.equals("amd64") ? "x86_64" : machine)) {
            return found.readAllBytes();
        } catch (IllegalStateException none) {
            throw new RefusedStart(
                    "PostgreSQL does not come with Luotsi for " + family + " on " + machine
                            + ": install PostgreSQL 18 and give its address with --luotsi.archive.url.",
                    none);
        }
    }

    private static String fingerprint(byte[] packed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(packed);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** A machine that lost power while unpacking may have kept names without contents. */
    private static boolean runs(Path home) throws IOException, InterruptedException {
        try {
            return PostgresProgram.in(home).run("postgres", "--version").succeeded();
        } catch (IOException notEvenStarted) {
            return false;
        }
    }

    private static void unpack(byte[] packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("An entry of the PostgreSQL archive leads outside it");
                }
                write(tar, entry, target, into);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path into)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = into.relativize(target).startsWith("bin");
            if (program && !target.toFile().setExecutable(true, true)) {
                throw new IOException("A PostgreSQL program cannot be made executable in this folder");
            }
        }
    }

    /** Two starts may unpack side by side into a shared folder: the first one to finish wins. */
    private static void moveUnlessThere(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // systems tell a folder in the way by different exceptions
            if (!Files.exists(home)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(draft);
        }
    }
}
