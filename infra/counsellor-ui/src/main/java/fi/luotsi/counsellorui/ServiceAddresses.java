package fi.luotsi.counsellorui;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where the desk finds the service and the issuer. The program's own port is known only once it listens. */
@Component
public class ServiceAddresses {

    private final DeskSettings settings;
    private final Environment environment;

    ServiceAddresses(DeskSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public URI graphql() {
        URI said = settings.graphql();
        return said == null ? URI.create(own() + "/graphql") : said;
    }

    /** Whether the service is in this program. */
    public boolean isOwn() {
        return settings.graphql() == null;
    }

    /** The issuer; none where nobody can sign in. */
    public Optional<String> issuer() {
        return Optional.ofNullable(settings.issuer())
                .or(() -> Optional.ofNullable(
                        environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")))
                .filter(said -> !said.isBlank())
                .or(() -> environment.acceptsProfiles(Profiles.of("demo")) ? Optional.of(own()) : Optional.empty());
    }

    private String own() {
        String configured = environment.getProperty("server.port", "8080");
        return "http://localhost:" + environment.getProperty("local.server.port", configured);
    }
}
