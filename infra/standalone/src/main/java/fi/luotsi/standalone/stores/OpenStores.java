package fi.luotsi.standalone.stores;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/** The stores opened so far, closed once and in reverse order. */
final class OpenStores {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStores.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Runnable atShutdown = this::close;

    OpenStores() {
        // For a start that fails before its context is alive; runs after every context is closed.
        SpringApplication.getShutdownHandlers().add(atShutdown);
    }

    synchronized <T extends AutoCloseable> T add(T store) {
        open.push(store);
        return store;
    }

    synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable store = open.pop();
            try {
                store.close();
            } catch (Exception failure) {
                LOG.warn("{} could not be closed in order", store.getClass().getSimpleName(), failure);
            }
        }
    }
}
