package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.startup.RefusalSentence;
import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Looks at the web port before the stores are started, so that a taken one costs a second and not a minute. */
final class WebPort {

    private static final int LARGEST = 65_535;

    private WebPort() {}

    static void refuseTaken(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        String address = environment.getProperty("server.address", "");
        if (port > LARGEST) {
            throw new RefusedStart(
                    "There is no port " + port + ": choose one from 1 to " + LARGEST + " with --server.port=<number>.");
        }
        if (port <= 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new RefusedStart(RefusalSentence.portTaken(port), taken);
        }
    }
}
