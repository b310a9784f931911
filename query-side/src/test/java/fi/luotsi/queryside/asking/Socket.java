package fi.luotsi.queryside.asking;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the protocol graphql-transport-ws as a program does. */
public final class Socket implements AutoCloseable {

    private static final long SOON = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Signals> subscriptions = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    private Socket() {}

    static Socket open(WebSocket.Builder builder, URI address) {
        Socket opened = new Socket();
        var _ = builder.buildAsync(address, opened.new Listener()).whenComplete((socket, failed) -> {
            if (failed == null) {
                opened.socket.complete(socket);
            } else {
                opened.socket.completeExceptionally(failed);
            }
        });
        return opened;
    }

    /** The status by which opening it was refused. */
    public int refusal() {
        try {
            socket.join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
        throw new AssertionError("the WebSocket was opened");
    }

    public void send(Object message) {
        socket.join().sendText(JSON.writeValueAsString(message), true).join();
    }

    /** Says who it is, and waits until that is taken. */
    public Socket init(Map<String, String> headers) {
        send(Map.of("type", "connection_init", "payload", headers));
        in(acknowledged);
        return this;
    }

    public Signals subscribe(String id, String query) {
        Signals signals = new Signals(() -> send(Map.of("type", "complete", "id", id)));
        subscriptions.put(id, signals);
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query)));
        return signals;
    }

    /** The code by which the program closes it. */
    public int closing() {
        return in(closed);
    }

    private static <T> T in(CompletableFuture<T> future) {
        return future.orTimeout(SOON, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.join().abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(JsonNode message) {
            Signals signals = subscriptions.get(message.path("id").asString(""));
            switch (message.path("type").asString()) {
                case "connection_ack" -> acknowledged.complete(message);
                case "next", "error" -> add(signals, message.path("payload").toString());
                case "complete" -> {
                    if (signals != null) {
                        signals.end();
                    }
                }
                default -> {}
            }
        }

        private static void add(@Nullable Signals signals, String payload) {
            if (signals != null) {
                signals.add(payload);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            // a subscription lasts no longer than what carries it, whether or not its own end was sent before
            subscriptions.values().forEach(Signals::end);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
