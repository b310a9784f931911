package fi.luotsi.standalone.demo.issuer;

import fi.luotsi.queryside.authentication.Grants;
import fi.luotsi.queryside.authentication.RequestsAtHand;
import fi.luotsi.queryside.authentication.Right;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.schema.Described;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The web part of the program with no stores behind it. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            MongoAutoConfiguration.class,
            DataMongoAutoConfiguration.class,
            DataMongoRepositoriesAutoConfiguration.class
        },
        excludeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration"
        })
@ComponentScan({
    "fi.luotsi.queryside.authentication",
    "fi.luotsi.queryside.api.pages",
    "fi.luotsi.standalone.demo.issuer"
})
class WebOnly {

    static final String SAMPLE_SCHEMA =
            "spring.graphql.schema.locations=classpath:fi/luotsi/standalone/demo/issuer/sample/";

    @Bean
    static RequestsAtHand requestsAtHand() {
        return new RequestsAtHand() {
            @Override
            public boolean take(UUID person, HttpServletRequest request) {
                return true;
            }

            @Override
            public long askAgain() {
                return 1;
            }
        };
    }

    @Bean
    static Described described() {
        return new Described(_ -> List.of());
    }

    @Bean
    static Rights rights() {
        return new Rights();
    }

    /** Everyone holds their roles in their unit. */
    @Bean
    static Grants grants() {
        return new Grants() {
            @Override
            public List<Right> heldBy(UUID person) {
                return DemoPerson.ALL.stream()
                        .filter(one -> one.id().equals(person))
                        .flatMap(one -> one.roles().stream()
                                .map(role -> new Right(role, one.unit(), Set.of("service-guidance"))))
                        .toList();
            }

            @Override
            public void logRefusal(Refusal refusal) {}
        };
    }
}
