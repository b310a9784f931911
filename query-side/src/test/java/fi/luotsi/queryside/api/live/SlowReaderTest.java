package fi.luotsi.queryside.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Signals;
import fi.luotsi.queryside.asking.Writer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Somebody subscribes and never reads. Here little fits between them and the program, which is else some thousand signals. */
@OnRealStores
@Import(SlowReaderTest.SmallBuffers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestPropertySource(
        properties = {
            "luotsi.live.pace=1ms",
            "luotsi.live.at-once=1",
            "luotsi.live.heartbeat=100ms",
            "server.tomcat.connection-timeout=1s"
        })
class SlowReaderTest {

    private static final int MANY = 500;

    @TestConfiguration(proxyBeanMethods = false)
    static class SmallBuffers {

        @Bean
        static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallBuffers() {
            return factory ->
                    factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "1024"));
        }
    }

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private Watches watches;

    @LocalServerPort
    private int port;

    private final Person aino = Person.counsellor(Records.newUnit());

    @Test
    void who_never_reads_is_cut_off_and_nobody_else_waits_for_them() throws IOException {
        try (Socket slow = new Socket();
                Signals other =
                        asking.signals(aino, "subscription { listsChanged(lists: [UNIT_CONTACTS]) { lists } }")) {
            slow.setReceiveBufferSize(1024);
            slow.connect(new InetSocketAddress("localhost", port));
            subscribe(slow);
            await().atMost(Duration.ofSeconds(20)).until(() -> watches.size() == 2);

            int recorded = 0;
            while (watches.size() == 2 && recorded++ < MANY) {
                archive.write(aino, Records.MONDAY, Records.call(Records.contactId(), Records.MONDAY));
                assertThat(other.next()).containsExactly("UNIT_CONTACTS");
            }

            assertThat(watches.size()).isEqualTo(1);
            archive.write(aino, Records.MONDAY, Records.call(Records.contactId(), Records.MONDAY));
            assertThat(other.next()).containsExactly("UNIT_CONTACTS");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> watches.size() == 0);
    }

    private void subscribe(Socket slow) throws IOException {
        String every =
                "subscription { listsChanged(lists: [MY_OBLIGATIONS, UNIT_OBLIGATIONS, MY_CASELOAD, UNIT_CASELOAD,"
                        + " REFERRALS_RECEIVED, REFERRALS_SENT, MY_CONTACTS_TODAY, UNIT_CONTACTS, RIGHTS_REQUESTS])"
                        + " { lists state } }";
        String body = "{\"query\":\"" + every + "\"}";
        String headers = asking.headers(aino).entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        slow.getOutputStream()
                .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + headers
                                + "Accept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.ISO_8859_1));
        slow.getOutputStream().flush();
    }
}
