package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.luotsi.standalone.startup.RefusedStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that was killed leaves PostgreSQL running, or a stale note that it runs; the next start asks nobody for help. */
class KilledCopyTest {

    private final Path parent;

    KilledCopyTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void the_next_start_stops_the_postgresql_left_running_and_has_everything_acknowledged() throws Exception {
        Path data = parent.resolve("data");
        ProcessHandle left;
        try (ArchiveCopy copy = ArchiveCopy.on(data)) {
            copy.database().run("create table acknowledged as select 7 as n");
            copy.kill();
            left = postmaster(data);
            assertThat(left.isAlive()).isTrue();
        }

        assertThat(acknowledged(data)).containsExactly("7");
        assertThat(new PostgresProcesses(data.resolve("archive")).isAlive(left)).isFalse();
    }

    @Test
    void the_next_start_recovers_when_copy_and_postgresql_were_both_killed() throws Exception {
        Path data = parent.resolve("data");
        try (ArchiveCopy copy = ArchiveCopy.on(data)) {
            copy.database().run("create table acknowledged as select 8 as n");
            copy.kill();
            postmaster(data).destroyForcibly();
        }

        assertThat(acknowledged(data)).containsExactly("8");
    }

    @Test
    void a_note_with_the_number_of_a_stranger_stops_neither_the_start_nor_the_stranger() throws Exception {
        Path data = parent.resolve("data");
        try (ArchiveCopy copy = ArchiveCopy.on(data)) {
            copy.database().run("create table acknowledged as select 9 as n");
            copy.kill();
            new Postmaster(PostgresProgram.in(programs()), data.resolve("archive"), parent.resolve("log")).stop();
        }
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                data.resolve("archive/postmaster.pid"),
                stranger.pid() + "\n" + data.resolve("archive") + "\n1\n5432\n\n127.0.0.1\n\nready\n");

        try {
            assertThat(acknowledged(data)).containsExactly("9");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_second_copy_is_refused_while_the_first_lives_in_another_process() throws Exception {
        Path data = parent.resolve("data");
        try (ArchiveCopy first = ArchiveCopy.on(data)) {
            assertThatExceptionOfType(RefusedStart.class).isThrownBy(() -> DataFolder.open(data));
            assertThat(first.database().ask("select 1")).containsExactly("1");
            first.kill();
        }
        new Postmaster(PostgresProgram.in(programs()), data.resolve("archive"), parent.resolve("log")).stop();

        DataFolder.open(data).close();
    }

    private static Path programs() throws Exception {
        return PostgresBinaries.unpackedIn(Unpacked.PROGRAMS);
    }

    private static ProcessHandle postmaster(Path data) throws Exception {
        return new PostgresProcesses(data.resolve("archive")).postmaster().orElseThrow();
    }

    private static List<String> acknowledged(Path data) throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedArchive archive = EmbeddedArchive.start(folder, Unpacked.PROGRAMS, sentence -> {})) {
            return Database.of(archive).ask("select n from acknowledged");
        }
    }
}
