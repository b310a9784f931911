package fi.luotsi.queryside.api.live;

import graphql.ExecutionResult;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers a subscription by an event stream, as GraphQL over SSE says for distinct connections. The framework's own way would tell no refusal,
 * and have its few threads wait for readers who are slow.
 */
@Component
final class EventStreams extends GraphQlSseHandler {

    private static final Duration AS_LONG_AS_IT_IS_OPEN = Duration.ZERO;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());

    EventStreams(WebGraphQlHandler handler, LiveSettings settings) {
        super(handler);
        long every = settings.heartbeat().toMillis();
        var _ = clock.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answered) {
        WebGraphQlResponse answer = Objects.requireNonNull(answered.block());
        if (answer.getData() instanceof Publisher<?> signals) {
            @SuppressWarnings("unchecked") // the engine answers a subscription so
            Publisher<ExecutionResult> results = (Publisher<ExecutionResult>) signals;
            return ServerResponse.sse(
                    writer -> {
                        EventStream stream = new EventStream(writer, open::remove);
                        open.add(stream);
                        results.subscribe(stream);
                    },
                    AS_LONG_AS_IT_IS_OPEN);
        }
        return ServerResponse.status(HttpStatus.BAD_REQUEST)
                .headers(headers -> headers.putAll(answer.getResponseHeaders()))
                .contentType(MediaType.APPLICATION_GRAPHQL_RESPONSE)
                .body(withoutData(answer.toMap()));
    }

    /** A request that could not be begun has no data, and so no entry for them. */
    private static Map<String, Object> withoutData(Map<String, Object> answer) {
        return Map.of("errors", Objects.requireNonNullElse(answer.get("errors"), List.of()));
    }

    /** Each on a thread of its own: one of the readers may be slow. */
    private void beat() {
        open.forEach(stream -> Thread.ofVirtual().name("heartbeat").start(stream::beat));
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
