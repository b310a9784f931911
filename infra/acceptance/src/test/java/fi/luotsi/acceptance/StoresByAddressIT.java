package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
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
    void on_a_postgresql_and_a_document_store_started_beside_it() {
        try (SharedStores stores = new SharedStores()) {
            theProgramWorksOn(stores.addresses());
        }
    }

    @Test
    void recording_goes_on_while_the_document_store_is_away_and_an_empty_one_in_its_place_catches_up() {
        MongoServer documents = SharedStores.documents(0);
        int port = documents.getLocalAddress().getPort();
        String uri = "mongodb://127.0.0.1:" + port + "/county";
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

            documents = SharedStores.documents(port);
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(shown(program, before)).isEqualTo("phone");
                assertThat(shown(program, meanwhile)).isEqualTo("phone");
            });
        } finally {
            documents.shutdownNow();
        }
    }

    @Test
    void on_the_databases_that_system_properties_name() {
        String archive = System.getProperty("luotsi.test.archive.url", "");
        assumeTrue(
                !archive.isEmpty(),
                "databases by system property: give luotsi.test.archive.url, .username, .password and"
                        + " luotsi.test.documents.uri");
        theProgramWorksOn(new StoreAddresses(
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
            theProgramWorksOn(new StoreAddresses(
                    "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/county",
                    "county",
                    "salainen",
                    "mongodb://" + mongo.getHost() + ":" + mongo.getFirstMappedPort() + "/county"));
        }
    }

    private void theProgramWorksOn(StoreAddresses addresses) {
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
