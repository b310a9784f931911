package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedArchiveTest {

    private final DataFolder folder;
    private final EmbeddedArchive archive;
    private final List<String> lost = new CopyOnWriteArrayList<>();

    EmbeddedArchiveTest(@TempDir Path parent) {
        folder = DataFolder.open(parent.resolve("data"));
        archive = EmbeddedArchive.start(folder, Unpacked.PROGRAMS, lost::add);
    }

    @AfterAll
    void stop() {
        archive.close();
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void acknowledged_writes_are_synced(String setting) throws SQLException {
        assertThat(Database.of(archive).ask("show " + setting)).containsExactly("on");
    }

    @Test
    void it_is_postgresql_18_with_the_programs_own_database() throws SQLException {
        Database database = Database.of(archive);

        assertThat(database.ask("show server_version_num").getFirst()).startsWith("18");
        assertThat(database.ask("select current_database()")).containsExactly("luotsi");
        assertThat(database.ask("show max_connections")).containsExactly("100");
        assertThat(database.ask("show shared_buffers")).containsExactly("256MB");
    }

    @Test
    void the_program_does_not_work_as_administrator() throws SQLException {
        assertThat(
                        Database.of(archive)
                                .ask(
                                        "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .containsExactly("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void nobody_gets_in_without_the_password(String password) {
        for (String user : List.of("luotsi", "postgres")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> new Database(archive.url(), user, password).ask("select 1"))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isIn("28P01", "08004"));
        }
    }

    @Test
    void every_rule_of_access_asks_for_a_password() throws SQLException, IOException {
        assertThat(administrator().ask("select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    void the_administrators_password_is_in_a_file_for_the_owner_only() throws IOException {
        Path file = folder.file("archive.password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void it_answers_on_this_machine_only() throws Exception {
        assertThat(administrator().ask("show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(administrator().ask("show unix_socket_directories")).containsExactly("");
        for (InetAddress other : (Iterable<InetAddress>) NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())::iterator) {
            try (Socket socket = new Socket()) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> socket.connect(new InetSocketAddress(other, port()), 2000));
            }
        }
    }

    @Test
    void a_refused_statement_leaves_no_value_in_the_log() throws SQLException, IOException {
        Database database = Database.of(archive);
        database.run("create table once (name text primary key)");
        database.run("insert into once values ('Kanerva-Planted')");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.run("insert into once values ('Kanerva-Planted')"));

        assertThat(Files.readString(folder.file("archive.log")))
                .contains("duplicate key")
                .doesNotContain("Kanerva-Planted");
    }

    @Test
    void postgresql_that_dies_is_started_again_on_the_same_port_with_all_it_had() throws Exception {
        Database database = Database.of(archive);
        database.run("create table survives as select 42 as n");
        ProcessHandle postmaster =
                new PostgresProcesses(folder.file("archive")).postmaster().orElseThrow();

        assertThat(postmaster.destroyForcibly()).isTrue();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            ProcessHandle now =
                    new PostgresProcesses(folder.file("archive")).postmaster().orElseThrow();
            return now.pid() != postmaster.pid()
                    && database.ask("select n from survives").equals(List.of("42"));
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void postgresql_that_cannot_be_started_again_is_told_in_one_sentence(@TempDir Path other) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        try (DataFolder broken = DataFolder.open(other.resolve("data"));
                EmbeddedArchive dying = EmbeddedArchive.start(broken, Unpacked.PROGRAMS, told::add)) {
            assertThat(Database.of(dying).ask("select 1")).containsExactly("1");
            Files.delete(broken.file("archive").resolve("global/pg_control"));
            new PostgresProcesses(broken.file("archive"))
                    .postmaster()
                    .orElseThrow()
                    .destroyForcibly();

            await().atMost(Duration.ofSeconds(60)).until(() -> !told.isEmpty());
        }

        assertThat(told).singleElement().asString().contains("PostgreSQL could not start", "archive.log");
    }

    @Test
    void an_archive_whose_password_file_is_gone_is_refused(@TempDir Path other) throws IOException {
        try (DataFolder restored = DataFolder.open(other.resolve("data"))) {
            Files.createDirectory(restored.file("archive"));

            assertThatExceptionOfType(RefusedStart.class)
                    .isThrownBy(() -> EmbeddedArchive.start(restored, Unpacked.PROGRAMS, lost::add))
                    .satisfies(refusal -> assertThat(refusal.sentence()).contains("archive.password", "is missing"));
        }
    }

    private Database administrator() throws IOException {
        return new Database(
                archive.url(),
                EmbeddedArchive.ADMINISTRATOR,
                Files.readString(folder.file("archive.password")).strip());
    }

    private int port() {
        return URI.create(archive.url().substring("jdbc:".length())).getPort();
    }
}
