package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An issuer on another machine, which starts after the program does. */
@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = WebOnly.SAMPLE_SCHEMA)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteIssuerTest {

    private static final HttpServer ISSUER = bound();
    /** It takes longer than the half second that libraries like to wait. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS);

    private static final AtomicReference<String> KEYS = new AtomicReference<>("");
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final Browser browser;

    RemoteIssuerTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", RemoteIssuerTest::name);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @Test
    @Order(1)
    void while_the_issuer_does_not_answer_a_token_is_503_and_not_an_error_of_ours() {
        ISSUER.start();
        var answer = browser.getAs(token(), "/reports/who");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"issuer-unreachable\"");
        assertThat(browser.get("/reports/who").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void once_it_answers_its_tokens_are_accepted_though_it_takes_its_time() {
        answer("/.well-known/openid-configuration", () -> "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}"
                .formatted(name(), name()));
        KEYS.set(TestIssuer.publicKeys());
        answer("/keys", KEYS::get);
        assertThat(soon(token(), 200)).isTrue();
        assertThat(browser.getAs(TestIssuer.signed(TestIssuer.claims()), "/reports/who")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void R21_when_it_changes_its_keys_only_tokens_of_the_new_keys_are_accepted() {
        String next = TestIssuer.signedByNext(TestIssuer.claims().issuer(name()));
        assertThat(browser.getAs(next, "/reports/who").statusCode()).isEqualTo(401);

        KEYS.set(TestIssuer.nextPublicKeys());

        assertThat(browser.getAs(next, "/reports/who").statusCode()).isEqualTo(200);
        assertThat(browser.getAs(token(), "/reports/who").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void a_flood_of_tokens_with_unknown_keys_is_none_at_the_issuer() throws Exception {
        int before = ASKED.get();
        long begun = System.nanoTime();

        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                answers.add(flood.submit(
                        () -> browser.getAs(token(), "/reports/who").statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(401);
            }
        }

        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        assertThat(ASKED.get() - before).isLessThanOrEqualTo(2 + (int) seconds / 2);
    }

    /** The issuer is asked again only after a while. */
    private boolean soon(String token, int status) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (browser.getAs(token, "/reports/who").statusCode() != status) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return true;
    }

    private static String token() {
        return TestIssuer.signed(TestIssuer.claims().issuer(name()));
    }

    private static String name() {
        return "http://localhost:" + ISSUER.getAddress().getPort();
    }

    private static void answer(String path, Supplier<String> body) {
        ISSUER.createContext(path, exchange -> LATER.execute(() -> answer(exchange, body)));
    }

    private static void answer(HttpExchange exchange, Supplier<String> body) {
        try (exchange) {
            ASKED.incrementAndGet();
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
