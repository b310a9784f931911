package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The web part of the program with no stores behind it, and one answer behind each kind of closed address. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            MongoAutoConfiguration.class,
            DataMongoAutoConfiguration.class,
            DataMongoRepositoriesAutoConfiguration.class
        })
@Import({
    Tokens.class,
    AccessRules.class,
    SignInRefusals.class,
    ViewerConverter.class,
    TokenSignIn.class,
    WebOnly.Answers.class
})
public class WebOnly {

    public static final String SAMPLE_SCHEMA =
            "spring.graphql.schema.locations=classpath:fi/luotsi/queryside/authentication/sample/";

    /** Everyone holds every role here, in the unit and for the tasks of this list; tests change it. */
    static final List<Right> HELD = new CopyOnWriteArrayList<>();

    static final List<Grants.Refusal> REFUSED = new CopyOnWriteArrayList<>();

    /** Whose requests are too many. */
    static final Set<UUID> CROWDED = ConcurrentHashMap.newKeySet();

    static {
        everyRight();
    }

    static void everyRight() {
        HELD.clear();
        for (Role role : Role.values()) {
            HELD.add(new Right(role, "tampere-keskusta", Set.of("service-guidance", "older-people")));
        }
    }

    @Bean
    static Grants grants() {
        return new Grants() {
            @Override
            public List<Right> heldBy(UUID person) {
                return List.copyOf(HELD);
            }

            @Override
            public void logRefusal(Refusal refusal) {
                REFUSED.add(refusal);
            }
        };
    }

    @Bean
    static RequestsAtHand requestsAtHand() {
        return new RequestsAtHand() {
            @Override
            public boolean take(UUID person, HttpServletRequest request) {
                return !CROWDED.contains(person);
            }

            @Override
            public long askAgain() {
                return 5;
            }
        };
    }

    @RestController
    static class Answers {

        @GetMapping("/reports/who")
        String who(@AuthenticationPrincipal Viewer viewer) {
            return viewer.id() + " " + viewer.role().claim() + " " + viewer.unit() + " " + viewer.name();
        }

        @QueryMapping
        String whoAmI(@AuthenticationPrincipal Viewer viewer) {
            return viewer.role().claim() + " " + Viewer.current().unit();
        }
    }
}
