package fi.luotsi.queryside.api.live;

import fi.luotsi.queryside.authentication.LastingSignIn;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * Subscriptions by WebSockets, as the framework serves them, bounded: a WebSocket ends with its token, a person has so many, and a message is
 * short. Whose page opens one {@link OriginCheck} has asked.
 */
@Component
final class Sockets extends GraphQlWebSocketHandler implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    /** In letters; a subscription has a few hundred. */
    private static final int LONGEST_MESSAGE = 16_384;

    private static final CloseStatus UNREADABLE = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus ENDED = new CloseStatus(4401, "Unauthorized");
    private static final CloseStatus TOO_MANY = CloseStatus.POLICY_VIOLATION.withReason("Too many connections");

    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();
    private final LiveSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService round = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sockets").factory());

    Sockets(
            WebGraphQlHandler handler,
            JsonMapper json,
            LiveSettings settings,
            @Value("${spring.graphql.websocket.connection-init-timeout:10s}") Duration initial,
            ObjectProvider<InstantSource> clock) {
        super(handler, new JacksonJsonHttpMessageConverter(json), initial, settings.heartbeat(), null);
        this.settings = settings;
        this.clock = clock.getIfAvailable(InstantSource::system);
        var _ = round.scheduleWithFixedDelay(this::endOld, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        open.add(session);
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        try {
            super.handleTextMessage(session, message);
        } catch (HttpMessageNotReadableException | IllegalArgumentException unreadable) {
            session.close(UNREADABLE);
        }
        if (isOneTooMany(session)) {
            session.close(TOO_MANY);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        open.remove(session);
        super.afterConnectionClosed(session, status);
    }

    private boolean isOneTooMany(WebSocketSession session) {
        return StreamSignIn.Opened.of(session.getAttributes())
                .map(StreamSignIn.Opened::person)
                .filter(person ->
                        open.stream().filter(each -> isOf(person, each)).count() > settings.perPerson())
                .isPresent();
    }

    private static boolean isOf(UUID person, WebSocketSession session) {
        return StreamSignIn.Opened.of(session.getAttributes())
                .filter(opened -> opened.person().equals(person))
                .isPresent();
    }

    private void endOld() {
        Instant now = clock.instant();
        open.stream()
                .filter(session -> StreamSignIn.Opened.of(session.getAttributes())
                        .map(StreamSignIn.Opened::lasting)
                        .map(LastingSignIn::until)
                        .filter(until -> !now.isBefore(until))
                        .isPresent())
                .forEach(session -> Thread.ofVirtual().name("socket-end").start(() -> close(session)));
    }

    private static void close(WebSocketSession session) {
        try {
            session.close(ENDED);
        } catch (IOException away) {
            LOG.debug("nobody is there any longer", away);
        }
    }

    @Override
    public void destroy() {
        round.shutdownNow();
    }
}
