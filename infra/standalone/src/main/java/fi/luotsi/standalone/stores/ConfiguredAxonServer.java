package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Where commands are to go through Axon Server, one must answer before anything is started: its connector would try for ever, and
 * refuse every command meanwhile.
 */
final class ConfiguredAxonServer {

    private static final int PORT = 8124;
    private static final int WAIT_MILLIS = 5_000;

    private ConfiguredAxonServer() {}

    static void refuseUnreachable(Environment environment) {
        if (!environment.getProperty("axon.axonserver.enabled", Boolean.class, false)) {
            return;
        }
        String servers = environment.getProperty("axon.axonserver.servers", "localhost");
        List<InetSocketAddress> addresses = Arrays.stream(servers.split(","))
                .map(ConfiguredAxonServer::address)
                .toList();
        if (addresses.stream().noneMatch(ConfiguredAxonServer::answers)) {
            throw new RefusedStart(
                    "Axon Server at " + servers + " cannot be reached: see that it runs, correct"
                            + " axon.axonserver.servers, or carry commands in this program with axon.axonserver.enabled=false.");
        }
    }

    private static InetSocketAddress address(String server) {
        String[] parts = server.strip().split(":", 2);
        try {
            return new InetSocketAddress(parts[0], parts.length == 1 ? PORT : Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException malformed) {
            throw new RefusedStart(
                    "axon.axonserver.servers must name hosts and ports, as in axon1.example:8124,axon2.example:8124.",
                    malformed);
        }
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, WAIT_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }
}
