package fi.luotsi.acceptance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands before a server: while it is closed, the server is away for everybody who comes through it. */
final class Gate implements AutoCloseable {

    private final int port;
    private final int behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket open;

    /** @param behind the port of the server */
    Gate(int behind) {
        try {
            this.port = Program.freePort();
            this.behind = behind;
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void open() throws IOException {
        ServerSocket gate = new ServerSocket();
        gate.setReuseAddress(true);
        gate.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        open = gate;
        Thread.ofVirtual().start(() -> accept(gate));
    }

    /** Everybody who is through is cut off, and nobody gets in. */
    @Override
    public void close() {
        quietly(open);
        open = null;
        through.forEach(Gate::quietly);
        through.clear();
    }

    private void accept(ServerSocket gate) {
        while (!gate.isClosed()) {
            try {
                Socket here = gate.accept();
                through.add(here);
                Socket there = new Socket(InetAddress.getLoopbackAddress(), behind);
                through.add(there);
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
            } catch (IOException closed) {
                // the next one, or the end
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // by the gate, or by one of the two
        } finally {
            through.remove(from);
            through.remove(to);
        }
    }

    private static void quietly(@Nullable Closeable connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            // it is cut either way
        }
    }
}
