package fi.luotsi.counsellorui.service;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event stream of the service's, as GraphQL over SSE has it, while it is open. No thread waits for it. */
public final class Streaming implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private volatile Flow.@Nullable Subscription lines;
    private volatile boolean closed;

    Streaming() {}

    /**
     * Whom it tells. Each call may take as long as it likes: the next waits for it.
     *
     * @param <T> the answer's type
     */
    public interface Reader<T> {

        void take(T answer);

        /** Nothing has happened, and the service is there. */
        void beat();

        /** The service says no more. */
        void end();

        /** The service answers the subscription with no stream. */
        void refused();
    }

    /** Ends it; its reader is told no more. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription open = lines;
        if (open != null) {
            open.cancel();
        }
    }

    /** Takes the body of an answer apart. */
    <T> BodySubscriber<Void> body(int status, Class<T> type, Reader<T> reader) {
        if (status != 200) {
            // which is told once its words have come, that nobody needs
            return BodySubscribers.mapping(BodySubscribers.ofByteArray(), _ -> {
                reader.refused();
                return null;
            });
        }
        return BodySubscribers.fromLineSubscriber(new Lines<>(this, type, reader));
    }

    private record Lines<T>(Streaming of, Class<T> type, Reader<T> reader) implements Flow.Subscriber<String> {

        private static final String DATA = "data:";

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            of.lines = subscription;
            if (of.closed) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(String line) {
            if (!of.closed) {
                line(line);
                Flow.Subscription open = of.lines;
                if (open != null) {
                    open.request(1);
                }
            }
        }

        private void line(String line) {
            if (line.startsWith(":")) {
                reader.beat();
            } else if (line.startsWith(DATA) && !line.substring(DATA.length()).isBlank()) {
                JsonNode answer = JSON.readTree(line.substring(DATA.length()));
                if (answer.path("data").isObject()) {
                    reader.take(JSON.treeToValue(answer.path("data"), type));
                }
            }
        }

        @Override
        public void onError(Throwable broken) {
            if (!of.closed) {
                reader.end();
            }
        }

        @Override
        public void onComplete() {
            if (!of.closed) {
                reader.end();
            }
        }
    }
}
