package fi.luotsi.standalone.demo.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fi.luotsi.kernel.keys.OwnerOnly;
import fi.luotsi.queryside.authentication.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** A key that is made at the first start and kept in the data folder, so that a restart ends no sign-in. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DemoKeys.class);
    static final String FILE = "demo-issuer-key.json";
    private static final int BITS = 2048;

    /** Read or made beside the start, which would wait a second for it. */
    @Bean
    JWKSource<SecurityContext> demoKey(@Value("${luotsi.data}") Path data) {
        CompletableFuture<JWKSet> kept = CompletableFuture.supplyAsync(() -> kept(data));
        return (wanted, _) -> wanted.select(kept.join());
    }

    /** The key in the folder; one that cannot be read is replaced, which ends the sign-ins that rest on it. */
    static JWKSet kept(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try {
                return JWKSet.parse(Files.readString(file));
            } catch (IOException | ParseException e) {
                LOG.warn("{} cannot be read, so the demonstration's users sign in anew", FILE);
            }
        }
        try {
            JWKSet made = new JWKSet(new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate());
            OwnerOnly.folder(folder);
            OwnerOnly.file(file, made.toString(false));
            return made;
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made for the demonstration's tokens", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
