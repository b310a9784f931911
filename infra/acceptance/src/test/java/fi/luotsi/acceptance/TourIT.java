package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.acceptance.Document.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Both tours, typed as they are printed, beside demonstration data. Only the address is another. */
class TourIT {

    private static final String ADDRESS = "LUOTSI=http://localhost:8080\n";

    private static Program program;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder.resolve("data"), "--luotsi.demo.contacts=60", "--luotsi.demo.today=2025-09-30");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void the_tour_gives_the_printed_answers() throws IOException {
        typed(Document.read("infra/docs/tour.md").exchanges(), 20);
    }

    @Test
    void the_tour_in_five_requests_gives_the_printed_answers() throws IOException {
        typed(Document.read("README.md").exchanges("The tour in five requests"), 4);
    }

    private static void typed(List<Exchange> exchanges, int moreThan) throws IOException {
        assertThat(exchanges.removeFirst().typed()).isEqualTo(ADDRESS);
        assertThat(exchanges).hasSizeGreaterThan(moreThan);
        theLauncherFindsTheProgramBuilt();
        try (Shell shell = new Shell(
                Document.ROOT,
                Map.of(
                        "LUOTSI", program.address("").toString(),
                        "LUOTSI_JAVA_HOME", System.getProperty("java.home")))) {
            for (Exchange exchange : exchanges) {
                String answer = shell.run(exchange.typed());
                String where = exchange.heading() + "\n" + exchange.typed() + "answered\n" + answer;
                if (exchange.form().equals("json")) {
                    JsonNode printed = Caller.JSON.readTree(exchange.answer());
                    assertThat(Printed.marked(printed, Caller.JSON.readTree(answer)))
                            .as(where)
                            .isEqualTo(printed);
                } else {
                    String printed = exchange.answer().strip();
                    assertThat(Printed.marked(printed, answer)).as(where).isEqualTo(printed);
                }
            }
        }
    }

    /** A schema that cannot be read leaves GraphiQL without completion and without documentation. */
    @Test
    void graphiql_reads_the_whole_schema() {
        JsonNode answer = program.as("helmi").graphql(GRAPHIQL_ASKS, Map.of());

        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        assertThat(answer.at("/data/__schema/types").findValuesAsString("name"))
                .contains("Episode", "closeEpisode", "ReferralChain");
    }

    /** Maven gives the jars a fixed date so that builds can be compared; the launcher takes one older than the sources for stale. */
    private static void theLauncherFindsTheProgramBuilt() throws IOException {
        for (String jar : List.of("infra/standalone/target/luotsi.jar", "infra/auditor/target/auditor.jar")) {
            Files.setLastModifiedTime(Document.ROOT.resolve(jar), FileTime.from(Instant.now()));
        }
    }

    private static final String GRAPHIQL_ASKS = """
            query IntrospectionQuery { __schema {
              queryType { name } mutationType { name } subscriptionType { name }
              types { ...FullType } directives { name description locations args(includeDeprecated: true) { ...InputValue } } } }
            fragment FullType on __Type { kind name description
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef }
                isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
            """;
}
