package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on the data folder, which this program starts, starts again should it die, and stops.
 *
 * <p>It syncs to disk before it acknowledges, listens on this machine only, and asks everybody for a password. The program works as
 * the role {@code luotsi}, which owns its database and nothing else, with a password made anew at each start; the administrator's
 * password is in {@code archive.password} in the data folder.
 */
public final class EmbeddedArchive implements AutoCloseable {

    /** Name of the administrator role. */
    public static final String ADMINISTRATOR = "postgres";

    /** Name of the database, and of the role that the program works as. */
    public static final String NAME = "luotsi";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedArchive.class);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Postmaster postmaster;
    private final int port;
    private final String password;
    private final Consumer<String> lost;
    private final ReentrantLock changing = new ReentrantLock();
    private ProcessHandle running;
    private volatile boolean closed;
    private @Nullable Thread watch;

    private EmbeddedArchive(
            Postmaster postmaster, ProcessHandle running, int port, String password, Consumer<String> lost) {
        this.postmaster = postmaster;
        this.running = running;
        this.port = port;
        this.password = password;
        this.lost = lost;
    }

    /**
     * Starts on {@code archive} in the data folder, after stopping a PostgreSQL that a killed copy left running there.
     *
     * @param programs where PostgreSQL's programs are unpacked to and kept
     * @param lost told one sentence when PostgreSQL has died and could not be started again
     * @throws RefusedStart when it cannot start
     */
    public static EmbeddedArchive start(DataFolder folder, Path programs, Consumer<String> lost) {
        try {
            return started(folder, programs, lost);
        } catch (IOException failure) {
            throw new RefusedStart(
                    "The archive in " + folder.path() + " could not be started (" + failure.getMessage()
                            + "): see that the disk has room and the folder belongs to this account.",
                    failure);
        } catch (SQLException failure) {
            throw new RefusedStart(
                    "The archive in " + folder.path() + " does not accept the password in archive.password: bring"
                            + " that file back from the backup that the data folder came from.",
                    failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedStart("The start was interrupted: start again.", stopped);
        }
    }

    private static EmbeddedArchive started(DataFolder folder, Path programs, Consumer<String> lost)
            throws IOException, InterruptedException, SQLException {
        RootAccount.refuseIfBound();
        PostgresProgram postgres = PostgresProgram.in(PostgresBinaries.unpackedIn(programs));
        Path directory = folder.file("archive");
        Path passwordFile = folder.file("archive.password");
        String administrator = ArchivePasswords.kept(passwordFile, Files.exists(directory));
        if (!Files.exists(directory)) {
            Postmaster.prepare(postgres, directory, passwordFile);
        }
        Postmaster postmaster = new Postmaster(postgres, directory.toRealPath(), folder.file("archive.log"));
        postmaster.stop();
        int port = PrivatePort.free();
        ProcessHandle running = postmaster.start(port);
        String password = ArchivePasswords.generated();
        try {
            ArchiveDatabase.prepare(port, administrator, password);
        } catch (SQLException failure) {
            postmaster.stop();
            throw failure;
        }
        EmbeddedArchive archive = new EmbeddedArchive(postmaster, running, port, password, lost);
        archive.watch = Thread.ofVirtual().name("archive-watch").start(archive::watch);
        LOG.info("The archive is ready: PostgreSQL on {}, port {}", directory, port);
        return archive;
    }

    /** JDBC address without credentials. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** The role that owns the database. */
    public String user() {
        return NAME;
    }

    /** Valid until the next start of the program. */
    public String password() {
        return password;
    }

    /** Stops PostgreSQL in order; everything acknowledged is kept. May be called again. */
    @Override
    public void close() {
        closed = true;
        if (watch != null) {
            watch.interrupt();
        }
        changing.lock();
        try {
            postmaster.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            changing.unlock();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
                if (!postmaster.isAlive(running)) {
                    startAgain();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            if (!closed) {
                lost.accept(
                        failure instanceof RefusedStart refused
                                ? refused.sentence()
                                : "PostgreSQL of the archive has stopped and could not be started again: see"
                                        + " archive.log in the data folder, put right what it says and start again.");
            }
        }
    }

    private void startAgain() throws IOException, InterruptedException {
        changing.lockInterruptibly();
        try {
            if (!closed) {
                LOG.warn("PostgreSQL of the archive has stopped by itself; it is started again on port {}", port);
                postmaster.stop();
                running = postmaster.start(port);
                LOG.info("The archive is back");
            }
        } finally {
            changing.unlock();
        }
    }
}
