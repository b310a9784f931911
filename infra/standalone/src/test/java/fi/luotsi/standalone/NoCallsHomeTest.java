package fi.luotsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Axon's own update check, pointed at a listener that counts who calls. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = READ_WRITE)
class NoCallsHomeTest {

    private static final String SWITCH = "axoniq.update-checker.disabled";

    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer listener;

    NoCallsHomeTest() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
        System.setProperty(
                "axoniq.usage.url", "http://localhost:" + listener.getAddress().getPort());
    }

    @AfterEach
    void leave() {
        listener.stop(0);
        System.clearProperty("axoniq.usage.url");
        System.clearProperty(SWITCH);
    }

    @Test
    void the_program_never_calls_home_while_the_framework_by_itself_would() {
        System.setProperty(SWITCH, "false");
        runUntilCalledOr(Duration.ofSeconds(20));
        assertThat(calls).as("the listener hears a call when there is one").hasPositiveValue();

        calls.set(0);
        NoCallsHome.ensure();
        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
        runUntilCalledOr(Duration.ofSeconds(3));
        assertThat(calls).hasValue(0);
    }

    private void runUntilCalledOr(Duration patience) {
        UsagePropertyProvider properties = UsagePropertyProvider.create();
        UpdateChecker checker = new UpdateChecker(
                new UpdateCheckerHttpClient(properties), new LoggingUpdateCheckerReporter(), properties);
        checker.start();
        long end = System.nanoTime() + patience.toNanos();
        await().atMost(patience.plusSeconds(5)).until(() -> calls.get() > 0 || System.nanoTime() > end);
        checker.stop();
    }
}
