package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = WebOnly.SAMPLE_SCHEMA)
class NoIssuerTest {

    private final Browser browser;

    NoIssuerTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void without_an_issuer_the_program_is_up_and_lets_nobody_in() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertRefused(browser.get("/graphql"));
        assertRefused(browser.getAs(TestIssuer.signed(TestIssuer.claims()), "/graphql"));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"issuer-missing\"").contains("No issuer is configured");
    }
}
