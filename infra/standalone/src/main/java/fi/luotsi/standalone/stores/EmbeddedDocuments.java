package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
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
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document store on the data folder that speaks MongoDB's wire protocol on a port of this machine.
 *
 * <p>It asks for no password, so what is written there must be fit for every account of the machine to see. Its file
 * can always be made again from the archive: a damaged one is set aside, and an empty store takes its place. Where only
 * the newest part is damaged, the store goes back to an older state instead, whole and with all collections as they were
 * then; so a fold must keep its position here, beside its documents.
 */
public final class EmbeddedDocuments implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDocuments.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final MongoServer server;
    private final InetSocketAddress address;
    private boolean closed;

    private EmbeddedDocuments(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts on {@code documents} in the data folder.
     *
     * @throws RefusedStart when the folder cannot be written
     */
    public static EmbeddedDocuments start(DataFolder folder) {
        try {
            H2Backend backend = new H2Backend(openOrSetAside(folder.file("documents")));
            backend.version(ServerVersion.MONGO_5_0);
            MongoServer server = new MongoServer(backend);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            LOG.info(
                    "The document store is ready on port {}",
                    server.getLocalAddress().getPort());
            return new EmbeddedDocuments(server, server.getLocalAddress());
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

    /** Closes every connection and writes what is not yet written. May be called again. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdownNow();
        }
    }

    private static MVStore openOrSetAside(Path directory) throws IOException {
        OwnerOnly.folder(directory);
        Path file = directory.resolve("documents.mv");
        try {
            return DocumentFile.open(file);
        } catch (DocumentFile.Damaged damaged) {
            Path aside = directory.resolveSibling("documents.damaged-" + STAMP.format(Instant.now()));
            Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
            LOG.warn("The document store is damaged: it is set aside as {} and made again from the archive", aside);
            OwnerOnly.folder(directory);
            return MVStore.open(file.toString());
        }
    }
}
