package fi.luotsi.counsellorui.alone;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The desk by itself, against a service at any address. It has no stereotype of Spring's, so that the whole program, which looks for
 * those, does not take it in.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ComponentScan("fi.luotsi.counsellorui")
@Import(AloneRules.class)
public final class Desk {

    private static final int USAGE = 2;

    private static final List<String> NEEDED =
            List.of("luotsi.desk.graphql", "luotsi.desk.issuer", "luotsi.desk.database.url");

    private static final String HELP = """
            Usage: java -jar desk.jar --luotsi.desk.graphql=URL --luotsi.desk.issuer=URL --luotsi.desk.database.url=JDBC-URL

            The counsellor's desk by itself, against a service elsewhere. It serves until it is told to stop.

              --luotsi.desk.graphql=https://service/graphql     the service
              --luotsi.desk.issuer=https://issuer               where people sign in
              --luotsi.desk.client-id=, --luotsi.desk.client-secret=
              --luotsi.desk.database.url=jdbc:postgresql://host/db   where sessions lie
              --luotsi.desk.database.username=, --luotsi.desk.database.password=
              --luotsi.desk.key=FILE        the key that seals sessions, the same on each copy (data/desk-key.json)
              --server.port=8081            port of the web server
              --help                        print this

            A setting may also stand in the environment: luotsi.desk.database.password as LUOTSI_DESK_DATABASE_PASSWORD.""";

    private Desk() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            System.out.println(HELP);
            return;
        }
        SpringApplication desk = new SpringApplication(Desk.class);
        desk.setBannerMode(Banner.Mode.OFF);
        desk.setDefaultProperties(Map.of(
                "server.port", "8081",
                "server.shutdown", "graceful",
                "server.tomcat.connection-timeout", "10s",
                // a response that is used again may still be ended by a stream that broke before
                "server.tomcat.processor-cache", "0",
                "server.error.include-stacktrace", "never",
                "server.error.include-message", "never",
                "spring.threads.virtual.enabled", "true",
                "management.endpoint.health.group.readiness.include", "readinessState,sessions"));
        desk.addInitializers(context -> refuseWithoutNeeded(context.getEnvironment()));
        desk.run(arguments);
    }

    /** What cannot be guessed must be said; it is told in one sentence. */
    private static void refuseWithoutNeeded(Environment environment) {
        String missing = NEEDED.stream()
                .filter(setting -> environment.getProperty(setting, "").isBlank())
                .map(setting -> "--" + setting)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            System.err.println("The desk by itself needs " + missing + ": see --help.");
            System.exit(USAGE);
        }
    }
}
