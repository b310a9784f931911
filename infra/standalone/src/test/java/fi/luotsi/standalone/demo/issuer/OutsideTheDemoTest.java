package fi.luotsi.standalone.demo.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import fi.luotsi.queryside.api.pages.SignIn;
import fi.luotsi.queryside.authentication.LocalIssuer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = WebOnly.SAMPLE_SCHEMA)
class OutsideTheDemoTest {

    private final ApplicationContext context;
    private final Browser browser;

    OutsideTheDemoTest(@LocalServerPort int port, ApplicationContext context) {
        this.browser = new Browser(port);
        this.context = context;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LocalIssuer.class,
                SignIn.class,
                JWKSource.class,
                JwtEncoder.class,
                RegisteredClientRepository.class,
                AuthorizationServerSettings.class,
                UserDetailsService.class
            })
    void nothing_that_signs_anyone_in_exists(Class<?> type) {
        assertThat(context.getBeanNamesForType(type)).isEmpty();
    }

    @Test
    void no_part_of_the_demo_issuer_exists() {
        assertThat(context.getBeanNamesForType(SecurityFilterChain.class))
                .containsOnly("addresses", "metrics", "visitors");
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().startsWith("fi.luotsi.standalone.demo"))
                        .filter(type -> !type.getName().startsWith(WebOnly.class.getName())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/users",
                "/demo/sign-in",
                "/.well-known/openid-configuration",
                "/oauth2/jwks",
                "/oauth2/authorize",
                "/login"
            })
    void its_addresses_are_closed(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_gets_a_token_and_the_page_offers_none() {
        assertThat(browser.post("/demo/token", Map.of("user", "aino")).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/developers?lang=en").body()).doesNotContain("demo user", "/demo/token", "aino");
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
    }
}
