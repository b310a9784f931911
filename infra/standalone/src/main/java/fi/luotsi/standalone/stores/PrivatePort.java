package fi.luotsi.standalone.stores;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A free port for a store on this machine. It is one below those that operating systems hand out to outgoing connections (from 32768 on
 * Linux, 49152 on macOS and Windows): a store that has to be started again on its port must not find somebody's connection there.
 */
final class PrivatePort {

    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_768;
    private static final int TRIES = 1_000;

    private PrivatePort() {}

    static int free() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                // another one
            }
        }
        throw new IOException("no port from " + FIRST + " to " + (BEYOND - 1) + " is free");
    }
}
