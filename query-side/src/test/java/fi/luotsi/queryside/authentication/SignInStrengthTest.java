package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An installation that lets in only who signed in with two factors, by the names that its issuer has for that. */
@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebOnly.SAMPLE_SCHEMA, "luotsi.access.acr=two-factors,smart-card"})
@Import(AccessTest.Issuer.class)
class SignInStrengthTest {

    private final Browser browser;

    SignInStrengthTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void R21_each_strength_that_is_listed_lets_in() {
        assertThat(asked(TestIssuer.claims().claim("acr", "two-factors")).statusCode())
                .isEqualTo(200);
        assertThat(asked(TestIssuer.claims().claim("acr", "smart-card")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void R21_a_weaker_sign_in_is_only_told_to_sign_in_more_strongly_and_that_is_logged() {
        weak(TestIssuer.claims());
        weak(TestIssuer.claims().claim("acr", "0"));
        weak(TestIssuer.claims().claim("acr", "two-factors,smart-card"));
        assertThat(WebOnly.REFUSED.getLast().code()).isEqualTo("sign-in-weak");
    }

    private void weak(JWTClaimsSet.Builder claims) {
        HttpResponse<String> answer = asked(claims);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"sign-in-weak\"").contains("two-factors smart-card");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"two-factors smart-card\"");
    }

    private HttpResponse<String> asked(JWTClaimsSet.Builder claims) {
        return browser.getAs(TestIssuer.signed(claims), "/reports/who");
    }
}
