package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoServer;
import fi.luotsi.kernel.keys.OwnerOnly;
import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document store on the data folder that speaks MongoDB's wire protocol on a port of this machine.
 *
 * <p>It asks for no password, so its contents must be fit for every account of the machine to see. A damaged file is set aside, and
 * an empty store takes its place; where only the newest part is damaged, the store goes back to an older state of all collections,
 * so a projection must keep its position here, beside its documents.
 */
public final class EmbeddedDocuments implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDocuments.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final long SAVE_EVERY_MILLIS = 1_000;
    private static final int ROOM = 1_000_000;

    private final Path directory;
    private final InetSocketAddress address;
    private MVStore store;
    private WholeCommands backend;
    private MongoServer server;
    private @Nullable Thread watch;
    private boolean closed;

    private EmbeddedDocuments(Path directory, MVStore store) throws IOException {
        this.directory = directory;
        this.store = store;
        this.backend = new WholeCommands(store);
        this.server = new MongoServer(backend);
        this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PrivatePort.free()));
        this.address = server.getLocalAddress();
    }

    /**
     * Starts on {@code documents} in the data folder. A file that could not be written (a full disk) closes the store for good; it is
     * opened again on the same port once it can be written.
     *
     * @throws RefusedStart when the folder cannot be written
     */
    public static EmbeddedDocuments start(DataFolder folder) {
        try {
            Path directory = folder.file("documents");
            EmbeddedDocuments documents = new EmbeddedDocuments(directory, openOrSetAside(directory));
            documents.watch = Thread.ofVirtual().name("documents-watch").start(documents::watch);
            LOG.info("The document store is ready on port {}", documents.address.getPort());
            return documents;
        } catch (IOException failure) {
            throw new RefusedStart(
                    "The document store in " + folder.path() + " could not be started (" + failure.getMessage()
                            + "): see that the disk has room and the folder belongs to this account.",
                    failure);
        }
    }

    /** Address for a MongoDB driver, database name included. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/luotsi";
    }

    /** Closes every connection and writes all that is not yet written. May be called again. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (watch != null) {
                watch.interrupt();
            }
            server.shutdownNow();
            try {
                new FileMark(fileIn(directory)).closed();
            } catch (IOException unmarked) {
                LOG.warn("The document store is read through at the next start: {}", unmarked.toString());
            }
        }
    }

    private void watch() {
        try {
            boolean told = false;
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(SAVE_EVERY_MILLIS);
                try {
                    saveOrOpenAgain();
                    told = false;
                } catch (IOException | RuntimeException still) {
                    if (!told) {
                        LOG.warn("The document store cannot be written yet: {}", still.toString());
                    }
                    told = true;
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void saveOrOpenAgain() throws IOException, InterruptedException {
        if (closed) {
            return;
        }
        if (!store.isClosed()) {
            backend.save();
            return;
        }
        refuseWhileFull(directory);
        new FileMark(fileIn(directory)).forget();
        MVStore opened = openOrSetAside(directory);
        server.shutdownNow();
        store = opened;
        backend = new WholeCommands(opened);
        server = new MongoServer(backend);
        server.bind(address);
        LOG.warn(
                "The document store had closed itself on a failed write; it is open again on port {}",
                address.getPort());
    }

    /** A good file must not be taken for a damaged one only because nothing can be written beside it. */
    private static void refuseWhileFull(Path directory) throws IOException {
        Path probe = directory.resolve("room");
        try {
            Files.write(probe, new byte[ROOM]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** As it is now; for the test that takes it away. */
    synchronized MVStore store() {
        return store;
    }

    private static Path fileIn(Path directory) {
        return directory.resolve("documents.mv");
    }

    private static MVStore openOrSetAside(Path directory) throws IOException {
        OwnerOnly.folder(directory);
        Path file = fileIn(directory);
        try {
            return DocumentFile.open(file);
        } catch (DocumentFile.Damaged damaged) {
            Path aside = directory.resolveSibling("documents.damaged-" + STAMP.format(Instant.now()));
            Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
            LOG.warn("The document store is damaged: it is set aside as {} and made again from the archive", aside);
            OwnerOnly.folder(directory);
            MVStore made = DocumentFile.unchecked(file);
            new FileMark(file).inUse();
            return made;
        }
    }
}
