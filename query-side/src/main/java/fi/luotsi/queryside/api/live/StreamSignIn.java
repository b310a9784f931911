package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.RequestErrors;
import fi.luotsi.queryside.api.graphql.Transport;
import fi.luotsi.queryside.authentication.LastingSignIn;
import fi.luotsi.queryside.authentication.TokenSignIn;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives a subscription the sign-in that it lasts as long as. A WebSocket's is made when it opens, of the headers of its handshake or of those
 * that its first message has in their place, because a browser can give it none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StreamSignIn implements WebSocketGraphQlInterceptor {

    private final TokenSignIn signIns;

    StreamSignIn(TokenSignIn signIns) {
        this.signIns = signIns;
    }

    /** Who opened a WebSocket, and by which headers. */
    record Opened(Authentication signedIn, HttpHeaders headers) {

        private static final String KEPT = Opened.class.getName();

        /** Of a WebSocket's attributes; none where it has not said yet who it is. */
        static Optional<Opened> of(Map<String, Object> attributes) {
            return Optional.ofNullable((Opened) attributes.get(KEPT));
        }

        UUID person() {
            return signedIn.getPrincipal() instanceof Viewer viewer ? viewer.id() : new UUID(0, 0);
        }

        LastingSignIn lasting() {
            return LastingSignIn.of(signedIn).orElseThrow();
        }
    }

    /** Where it fails, the WebSocket is closed with 4401. */
    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> first) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(socket.getHeaders());
        first.forEach((name, value) -> {
            if (value instanceof String text) {
                headers.add(name, text);
            }
        });
        return Mono.fromRunnable(() -> {
            Authentication signedIn = signIns.of(name -> Objects.requireNonNullElse(headers.get(name), List.of()));
            socket.getAttributes().put(Opened.KEPT, new Opened(signedIn, headers));
        });
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request instanceof WebSocketGraphQlRequest asked) {
            return intercept(asked, chain);
        }
        if (MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeaders().getFirst(HttpHeaders.ACCEPT))) {
            LastingSignIn.current().ifPresent(signIn -> mark(request, signIn));
        }
        return chain.next(request);
    }

    private static Mono<WebGraphQlResponse> intercept(WebSocketGraphQlRequest asked, Chain chain) {
        Opened opened = Opened.of(asked.getSessionInfo().getAttributes()).orElseThrow();
        WebGraphQlRequest request = new WebSocketGraphQlRequest(
                asked.getUri().toUri(),
                opened.headers(),
                null,
                null,
                asked.getAttributes(),
                asked.toMap(),
                asked.getId(),
                asked.getLocale(),
                asked.getSessionInfo());
        LastingSignIn signIn = opened.lasting();
        try {
            signIn.again();
        } catch (AuthenticationException ended) {
            return Mono.just(ended(request));
        }
        mark(request, signIn);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(opened.signedIn()));
        try {
            return chain.next(request);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static void mark(WebGraphQlRequest request, LastingSignIn signIn) {
        request.configureExecutionInput((_, builder) -> builder.graphQLContext(
                        Map.of(Transport.class, Transport.STREAM, LastingSignIn.class, signIn))
                .build());
    }

    private static WebGraphQlResponse ended(WebGraphQlRequest request) {
        Language language =
                Language.choose(null, request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE), Language.FI);
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult()
                        .addError(RequestErrors.of(
                                RefusalCode.DENIED.at("access"), language, ErrorType.UNAUTHORIZED, null))
                        .build()));
    }
}
