package fi.luotsi.queryside.asking;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes of a subscription: signals, and its end. */
public final class Signals implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String END = "the end";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final Runnable closing;

    Signals(Runnable closing) {
        this.closing = closing;
    }

    /** Reads an event stream, on a thread of its own. */
    static Signals of(HttpResponse<Stream<String>> answer) {
        Signals signals = new Signals(answer.body()::close);
        Thread.ofVirtual().start(() -> {
            String[] event = {""};
            try {
                answer.body().forEach(line -> {
                    if (line.startsWith("event:")) {
                        event[0] = line.substring(6).strip();
                    } else if (line.startsWith("data:") && event[0].equals("next")) {
                        signals.add(line.substring(5));
                    } else if (event[0].equals("complete") && line.isEmpty()) {
                        signals.add(END);
                    }
                });
            } catch (RuntimeException closed) {
                signals.add("broken off");
            }
        });
        return signals;
    }

    void add(String message) {
        received.add(message);
    }

    void end() {
        received.add(END);
    }

    /** The lists that the next signal names. */
    public List<String> next() {
        return nextSignal().path("lists").valueStream().map(JsonNode::asString).toList();
    }

    /** The next signal. */
    public JsonNode nextSignal() {
        JsonNode answer = JSON.readTree(taken());
        return answer.path("data").path("listsChanged");
    }

    /** The next message as it came. */
    public String taken() {
        String next = poll(SOON);
        if (next == null) {
            throw new AssertionError("no signal came");
        }
        return next;
    }

    /** Whether the subscription comes to its end, without another signal. */
    public boolean ends() {
        return END.equals(poll(SOON));
    }

    /** Whether nothing has come so far. */
    public boolean isQuiet() {
        return received.isEmpty();
    }

    private @Nullable String poll(Duration atMost) {
        try {
            return received.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
