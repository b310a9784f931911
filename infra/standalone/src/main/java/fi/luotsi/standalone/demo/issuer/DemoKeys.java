package fi.luotsi.standalone.demo.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fi.luotsi.queryside.authentication.LocalIssuer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** A key made at each start and kept in memory only: a restart ends every demo sign-in. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoKeys {

    private static final int BITS = 2048;

    /** Made beside the start, which would wait a second for it. */
    @Bean
    JWKSource<SecurityContext> demoKey() {
        CompletableFuture<JWKSet> made = CompletableFuture.supplyAsync(DemoKeys::made);
        return (wanted, _) -> wanted.select(made.join());
    }

    private static JWKSet made() {
        try {
            return new JWKSet(new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made for the demonstration's tokens", e);
        }
    }

    @Bean
    LocalIssuer demoIssuer(JWKSource<SecurityContext> key, Environment environment) {
        return new LocalIssuer(() -> address(environment), key);
    }

    @Bean
    JwtEncoder demoTokenSigner(JWKSource<SecurityContext> key) {
        return new NimbusJwtEncoder(key);
    }

    /** The port really listened on, once it is known; the configured one before that. */
    private static String address(Environment environment) {
        var configured = environment.getProperty("server.port", "8080");
        return "http://localhost:" + environment.getProperty("local.server.port", configured);
    }
}
