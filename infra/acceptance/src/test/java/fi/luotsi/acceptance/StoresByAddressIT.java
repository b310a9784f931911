package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import tools.jackson.databind.JsonNode;

/** The same program on databases that it is given by address: it keeps nothing of its own, and finds everything again. */
class StoresByAddressIT {

    @TempDir
    Path folder;

    @Test
    void on_a_postgresql_and_a_document_store_started_beside_it() throws Exception {
        MongoServer documents = documents(0);
        try (EmbeddedPostgres postgres = postgres()) {
            theProgramWorksOn(addresses(postgres, documents));
        } finally {
            documents.shutdownNow();
        }
    }

    @Test
    void two_programs_on_the_same_databases_keep_one_order_between_them() throws Exception {
        MongoServer documents = documents(0);
        try (EmbeddedPostgres postgres = postgres();
                Program one = sharing(postgres, documents, "one");
                Program other = sharing(postgres, documents, "other")) {
            Ledger ledger = new Ledger();
            try (Load toOne = Load.on(one);
                    Load toOther = Load.on(other)) {
                toOne.awaitMore(300);
                toOther.awaitMore(300);
                assertThat(toOne.stop()).isEmpty();
                assertThat(toOther.stop()).isEmpty();
                ledger.add(toOne.acknowledged());
                ledger.add(toOther.acknowledged());
                Ledger.checkAnswers(one.as("eero"), toOther.acknowledged());
                Ledger.checkAnswers(other.as("eero"), toOne.acknowledged());
            }
            ledger.checkWholeExport(one.as("eero"));
            assertThat(other.as("eero").get("/export/events").body())
                    .isEqualTo(one.as("eero").get("/export/events").body());
        } finally {
            documents.shutdownNow();
        }
    }

    /** A copy with a data folder of its own, and the key that the copies have in common. */
    private Program sharing(EmbeddedPostgres postgres, MongoServer documents, String name) {
        List<String> settings =
                new ArrayList<>(List.of(addresses(postgres, documents).settings()));
        settings.add("--luotsi.keys.file=" + folder.resolve("shared-key.json"));
        settings.add("--luotsi.projections.guarded=true");
        return Program.start(folder.resolve(name), settings.toArray(String[]::new));
    }

    private static EmbeddedPostgres postgres() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                // off by default in this library, and then the program refuses to start on it
                .setServerConfig("fsync", "on")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role county login password 'salainen'");
            statement.execute("create database county owner county");
        }
        return postgres;
    }

    private static Addresses addresses(EmbeddedPostgres postgres, MongoServer documents) {
        return new Addresses(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/county",
                "county",
                "salainen",
                "mongodb://127.0.0.1:" + documents.getLocalAddress().getPort() + "/county");
    }

    @Test
    void recording_goes_on_while_the_document_store_is_away_and_an_empty_one_in_its_place_catches_up() {
        MongoServer documents = documents(0);
        int port = documents.getLocalAddress().getPort();
        String uri = "mongodb://127.0.0.1:" + port + "/county?serverSelectionTimeoutMS=2000";
        try (Program program = Program.start(folder.resolve("data"), "--luotsi.documents.uri=" + uri)) {
            Caller helmi = program.as("helmi");
            String before = Inputs.id();
            helmi.mutate("receiveContact", "ReceiveContactInput", Inputs.contact(before));
            documents.shutdownNow();

            String meanwhile = Inputs.id();
            JsonNode answer = helmi.graphql(
                            "mutation($input: ReceiveContactInput!) { receiveContact(input: $input)"
                                    + " { id version upToDate contact { id } userErrors { code } } }",
                            Map.of("input", Inputs.contact(meanwhile)))
                    .at("/data/receiveContact");
            assertThat(answer.path("id").asString()).isEqualTo(meanwhile);
            assertThat(answer.path("version").isNumber()).isTrue();
            assertThat(answer.path("upToDate").asBoolean(true)).isFalse();

            documents = documents(port);
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(shown(program, before)).isEqualTo("phone");
                assertThat(shown(program, meanwhile)).isEqualTo("phone");
            });
        } finally {
            documents.shutdownNow();
        }
    }

    private static MongoServer documents(int port) {
        MongoServer documents = new MongoServer(new H2Backend(MVStore.open(null)));
        documents.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return documents;
    }

    @Test
    void on_the_databases_that_system_properties_name() {
        String archive = System.getProperty("luotsi.test.archive.url", "");
        assumeTrue(
                !archive.isEmpty(),
                "databases by system property: give luotsi.test.archive.url, .username, .password and"
                        + " luotsi.test.documents.uri");
        theProgramWorksOn(new Addresses(
                archive,
                System.getProperty("luotsi.test.archive.username", ""),
                System.getProperty("luotsi.test.archive.password", ""),
                Objects.requireNonNull(System.getProperty("luotsi.test.documents.uri"))));
    }

    @Test
    void on_postgresql_and_mongodb_in_containers() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "PostgreSQL and MongoDB in containers: no Docker here");
        try (GenericContainer<?> postgres = new GenericContainer<>("postgres:18")
                        .withEnv("POSTGRES_USER", "county")
                        .withEnv("POSTGRES_PASSWORD", "salainen")
                        .withExposedPorts(5432)
                        .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
                GenericContainer<?> mongo = new GenericContainer<>("mongo:8").withExposedPorts(27017)) {
            postgres.start();
            mongo.start();
            theProgramWorksOn(new Addresses(
                    "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/county",
                    "county",
                    "salainen",
                    "mongodb://" + mongo.getHost() + ":" + mongo.getFirstMappedPort() + "/county"));
        }
    }

    private record Addresses(String archive, String username, String password, String documents) {
        String[] settings() {
            return new String[] {
                "--luotsi.archive.url=" + archive,
                "--luotsi.archive.username=" + username,
                "--luotsi.archive.password=" + password,
                "--luotsi.documents.uri=" + documents
            };
        }
    }

    private void theProgramWorksOn(Addresses addresses) {
        Path data = folder.resolve("data");
        String contact = Inputs.id();
        try (Program program = Program.start(data, addresses.settings())) {
            assertThat(program.as("helmi")
                            .mutate("receiveContact", "ReceiveContactInput", Inputs.contact(contact))
                            .path("version")
                            .isNumber())
                    .isTrue();
            assertThat(shown(program, contact)).isEqualTo("phone");
            // ended without a word, so that nothing is written at the last moment
            program.kill();
        }
        try (Program program = Program.start(data, addresses.settings())) {
            assertThat(shown(program, contact)).isEqualTo("phone");
            assertThat(program.as("eero").get("/export/events").body().lines())
                    .filteredOn(line -> line.contains(contact))
                    .hasSize(1);
        }
        assertThat(data.resolve("archive")).doesNotExist();
        assertThat(data.resolve("documents")).doesNotExist();
        assertThat(Folders.text(folder.resolve("data.log"))).doesNotContain("salainen");
    }

    private static String shown(Program program, String contact) {
        return program.as("helmi")
                .graphql("{ contact(id: \"%s\") { channel { code } } }".formatted(contact), Map.of())
                .at("/data/contact/channel/code")
                .asString();
    }
}
