package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks after the key-encryption key of a running program: its rotation and the backups that belong to it. */
public final class KeyCustody {

    private static final System.Logger LOG = System.getLogger(KeyCustody.class.getName());

    private final DataSource database;
    private final KeyEncryptionKey outer;
    private final Path backUps;
    private final InstantSource clock;
    private final AtomicBoolean rotating = new AtomicBoolean();
    private volatile boolean failed;

    /**
     * Looks after a key.
     *
     * @param backUps the folder of the key backups
     */
    public KeyCustody(DataSource database, KeyEncryptionKey outer, Path backUps, InstantSource clock) {
        this.database = database;
        this.outer = outer;
        this.backUps = backUps;
        this.clock = clock;
    }

    /**
     * The state of the keys.
     *
     * @param rotating whether this program is wrapping them anew now
     * @param failed whether its latest rotation was interrupted: it is ended by the next one, or at the next start
     * @param remaining keys that are not wrapped under the newest key yet
     * @param changeable whether a new key can be put where the key lies; one from a setting is changed there
     * @param backUps file names, the newest last
     */
    public record Status(boolean rotating, boolean failed, long remaining, boolean changeable, List<String> backUps) {}

    /** Ends a rotation that an earlier program could not end, and takes up a key that was added where the key lies. */
    public void resume() {
        if (outer.size() > 1) {
            rotate();
        }
    }

    /**
     * Begins to wrap every stored key anew under a new key-encryption key, after which the old one is destroyed and the keys are
     * backed up. Returns at once.
     *
     * @return false where it is being done already
     */
    public boolean rotate() {
        if (!rotating.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofPlatform().name("key-rotation").daemon().start(this::rotateNow);
        return true;
    }

    /**
     * The same, and returns when it is done.
     *
     * @return false where it is being done already, where it failed, and where the key comes from a setting
     */
    public boolean rotateAndWait() {
        return outer.isWritable() && rotating.compareAndSet(false, true) && rotateNow();
    }

    /** Writes a backup of all stored keys; its name, when it is on disk. */
    public String backUp() {
        try {
            return KeyBackUp.write(backUps, database, outer, clock.instant())
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Status status() {
        try {
            return new Status(
                    rotating.get(),
                    failed,
                    new KeyRotation(database, outer).remaining(),
                    outer.isWritable(),
                    KeyBackUp.all(backUps).stream()
                            .map(file -> file.getFileName().toString())
                            .toList());
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the stored keys cannot be counted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean rotateNow() {
        Throwable trouble = null;
        boolean done = false;
        try {
            LOG.log(Level.INFO, "the stored keys are being wrapped anew");
            done = new KeyRotation(database, outer)
                    .rotate(keys -> LOG.log(Level.INFO, "{0} keys are wrapped under the new key-encryption key", keys));
            if (done) {
                LOG.log(Level.INFO, "the old key-encryption key is destroyed; keys are backed up in {0}", backUp());
            }
        } catch (SQLException | IOException | RuntimeException e) {
            trouble = e;
        } finally {
            told(trouble);
            rotating.set(false);
        }
        return done && trouble == null;
    }

    private void told(@Nullable Throwable trouble) {
        failed = trouble != null;
        if (trouble != null) {
            LOG.log(
                    Level.WARNING,
                    "the stored keys could not all be wrapped anew; the old key-encryption key stays",
                    trouble);
        }
    }
}
