package fi.luotsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fi.luotsi.standalone.startup.ExitStatus;
import fi.luotsi.standalone.stores.DataFolder;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output for the person at the keyboard when the program cannot start. */
class RefusedStartTest {

    private final Path scratch;

    /** One for all starts that get as far as their archive, so that it is made once. */
    @TempDir
    private static Path shared;

    RefusedStartTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @Test
    void a_foreign_folder_is_one_sentence() throws Exception {
        Path foreign = Files.createDirectory(scratch.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "mine");

        refused("holds files that are not Luotsi's", "--luotsi.data=" + foreign);
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_sentence() throws Exception {
        Path file = Files.writeString(scratch.resolve("file"), "");

        refused("cannot be written by this account", "--luotsi.data=" + file.resolve("data"));
    }

    @Test
    void a_second_copy_on_the_folder_is_one_sentence() throws Exception {
        try (DataFolder held = DataFolder.open(scratch.resolve("data"))) {
            refused("Another copy of Luotsi is running", "--luotsi.data=" + held.path());
        }
    }

    @Test
    void a_taken_port_is_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            refused(
                    "Port " + taken.getLocalPort() + " is in use by another program",
                    "--luotsi.data=" + scratch.resolve("data"),
                    "--server.port=" + taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port=eighty",
                "luotsi.projections.batch=0",
                "luotsi.demo.contacts=many",
                "luotsi.demo.today=yesterday",
                "luotsi.archive.connections=all",
                "luotsi.access.roles[hva/advice]=boss",
                "luotsi.proof.interval=often",
                "luotsi.proof.interval=0s",
                "luotsi.proof.origin=two words",
                "luotsi.retention.at=soon"
            })
    void a_setting_that_cannot_be_used_is_one_sentence_and_the_folder_is_free_again(String setting) {
        refused(
                "The setting " + setting.substring(0, setting.indexOf('=')).replace(".batch", ""),
                Started.here(
                        "--luotsi.data=" + shared.resolve("data"),
                        "--luotsi.archive.programs=target/postgresql",
                        "--spring.profiles.active=demo",
                        "--" + setting));
    }

    @Test
    void an_impossible_port_is_one_sentence() throws Exception {
        refused(
                "There is no port 99999",
                Started.here("--luotsi.data=" + scratch.resolve("data"), "--server.port=99999"));
    }

    @Test
    void a_configured_archive_that_does_not_answer_is_one_sentence_without_its_credentials() throws Exception {
        Started started = refused(
                "The archive database at jdbc:postgresql://127.0.0.1:1/luotsi cannot be reached",
                Started.here(
                        "--luotsi.data=" + scratch.resolve("data"),
                        "--server.port=0",
                        "--luotsi.archive.url=jdbc:postgresql://127.0.0.1:1/luotsi?password=salainen",
                        "--luotsi.archive.username=luotsi",
                        "--luotsi.archive.password=salainen"));

        assertThat(started.err() + started.out()).doesNotContain("salainen");
    }

    @Test
    void a_configured_archive_that_does_not_sync_is_one_sentence() throws Exception {
        try (EmbeddedPostgres unsynced = EmbeddedPostgres.start()) {
            refused(
                    "runs with fsync=off",
                    Started.here(
                            "--luotsi.data=" + scratch.resolve("data"),
                            "--server.port=0",
                            "--luotsi.archive.url=" + unsynced.getJdbcUrl("postgres", "postgres")));
        }
    }

    @Test
    void a_configured_document_store_that_does_not_answer_is_one_sentence_and_leaves_nothing_running()
            throws Exception {
        Path data = scratch.resolve("data");

        Started started = refused(
                "The document database at mongodb://127.0.0.1:1/luotsi cannot be reached",
                "--luotsi.data=" + data,
                "--luotsi.archive.programs=target/postgresql",
                "--server.port=0",
                "--luotsi.documents.uri=mongodb://luotsi:salainen@127.0.0.1:1/luotsi");

        assertThat(started.err() + started.out()).doesNotContain("salainen");
        assertThat(data.resolve("archive/PG_VERSION")).exists();
        assertThat(data.resolve("archive/postmaster.pid")).doesNotExist();
    }

    @Test
    void an_axon_server_that_does_not_answer_is_one_sentence_and_nothing_was_started() throws Exception {
        Path data = scratch.resolve("data");

        refused(
                "Axon Server at 127.0.0.1:1 cannot be reached",
                "--luotsi.data=" + data,
                "--server.port=0",
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=127.0.0.1:1");

        assertThat(data.resolve("archive")).doesNotExist();
    }

    @Test
    void another_server_in_axon_servers_place_is_one_sentence() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
        try {
            refused(
                    "does not speak as Axon Server does",
                    overAxonServer("127.0.0.1:" + web.getAddress().getPort()));
        } finally {
            web.stop(0);
        }
    }

    @Test
    void an_axon_server_that_does_not_let_the_program_in_is_one_sentence() throws Exception {
        Server closed = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new PlatformServiceGrpc.PlatformServiceImplBase() {
                    @Override
                    public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
                        answer.onError(Status.PERMISSION_DENIED.asRuntimeException());
                    }
                })
                .build()
                .start();
        try {
            refused("correct axon.axonserver.token", overAxonServer("127.0.0.1:" + closed.getPort()));
        } finally {
            closed.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"axon:port", "axon:0", "axon:70000", ":8124", ""})
    void an_address_of_axon_server_that_is_none_is_one_sentence(String servers) {
        refused("axon.axonserver.servers must name hosts and ports", overAxonServer(servers));
    }

    @Test
    void an_axon_server_elsewhere_without_encryption_is_one_sentence() {
        refused("set axon.axonserver.ssl-enabled=true", overAxonServer("192.0.2.1:8124"));
    }

    private Started overAxonServer(String servers) {
        return Started.here(
                "--luotsi.data=" + scratch.resolve("data"),
                "--server.port=0",
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=" + servers);
    }

    @Test
    void a_damaged_key_file_is_one_sentence() throws Exception {
        Path data = scratch.resolve("data");
        try (DataFolder folder = DataFolder.open(data)) {
            Files.writeString(folder.file("key-encryption-key.json"), "{\"key\":\"no");
        }

        refused(
                "key-encryption-key.json",
                Started.here(
                        "--luotsi.data=" + data, "--luotsi.archive.programs=target/postgresql", "--server.port=0"));
    }

    @Test
    void an_unknown_setting_or_command_is_one_sentence() throws Exception {
        Started started = Started.with(scratch, "demmo");

        assertThat(started.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(started.err().lines()).hasSize(1);
        assertThat(started.err()).contains("demmo", "--help");
    }

    @Test
    void help_lists_the_settings() throws Exception {
        Started started = Started.with(scratch, "--help");

        assertThat(started.status()).isEqualTo(ExitStatus.DONE);
        assertThat(started.out()).contains("--server.port", "--luotsi.data", "--luotsi.archive.url");
    }

    private Started refused(String why, String... arguments) throws IOException, InterruptedException {
        return refused(why, Started.with(scratch, arguments));
    }

    private static Started refused(String why, Started started) {
        assertThat(started.status()).as(started.out() + started.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(started.err().lines()).as(started.err()).hasSize(1);
        assertThat(started.err()).contains(why).endsWith("." + System.lineSeparator());
        assertThat(started.out()).doesNotContain("\tat ");
        return started;
    }
}
