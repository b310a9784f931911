package fi.luotsi.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

class ArchiveSchemaTest {

    private static final StoredEvents FILLED = StoredEvents.none();

    @BeforeAll
    static void write_a_row_into_each_table_that_stays() {
        FILLED.place(0, FILLED.store(StoredEvents.accepted()));
        FILLED.execute("""
                insert into use_log values (gen_random_uuid(), now(), gen_random_uuid(), 'adviser', 'nokia',
                    'advice-and-guidance', 'service-guidance', 'client', 'answered', '{}', '{}', '2026-03-01', '\\x01')""");
        FILLED.execute("""
                insert into disclosure_log values (gen_random_uuid(), gen_random_uuid(), now(), gen_random_uuid(),
                    'adviser', 'nokia', 'advice-and-guidance', 'consent', '\\x01', '2026-03-01', '\\x01')""");
        FILLED.execute("insert into use_position values (0, gen_random_uuid(), now(), '\\x01')");
        FILLED.execute("insert into disclosure_position values (0, gen_random_uuid(), now(), '\\x01')");
        FILLED.execute("insert into checkpoint values (0, 'uses', 1, now(), 'note', '\\x01')");
    }

    @ParameterizedTest
    @CsvSource({
        "event, name",
        "event_position, leaf",
        "use_log, purpose",
        "disclosure_log, basis",
        "use_position, leaf",
        "disclosure_position, leaf",
        "checkpoint, note",
    })
    void R28_written_rows_are_never_changed(String table, String column) {
        refused("update " + table + " set " + column + " = " + column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event",
                "event_position",
                "use_log",
                "disclosure_log",
                "use_position",
                "disclosure_position",
                "checkpoint"
            })
    void R28_written_rows_are_never_removed(String table) {
        refused("delete from " + table);
        refused("truncate " + table + " cascade");
        assertThat(count(FILLED.database(), table)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void durable_writes_of_these_tests_are_synced(String setting) throws SQLException {
        try (Connection connection = FILLED.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void copies_that_start_at_once_set_it_up_once() {
        DataSource database = TestDatabase.create().connections();

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> ArchiveSchema.apply(database)))
                        .limit(8)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(count(database, "sequencer")).isEqualTo(1);
        assertThat(count(database, "epoch")).isEqualTo(1);
    }

    @Test
    void starting_again_keeps_what_is_there_and_its_epoch() {
        ArchiveSchema.apply(FILLED.database());

        assertThat(count(FILLED.database(), "event")).isEqualTo(1);
        assertThat(count(FILLED.database(), "epoch")).isEqualTo(1);
        assertThat(FILLED.archive().head()).isZero();
    }

    @Test
    void a_database_restored_into_another_cluster_begins_another_epoch_once() {
        StoredEvents restored = StoredEvents.none();
        restored.execute("update epoch set system_identifier = 1");

        ArchiveSchema.apply(restored.database());
        ArchiveSchema.apply(restored.database());

        assertThat(count(restored.database(), "epoch")).isEqualTo(2);
    }

    /** Such an archive never was at work, and would look empty to readers of the rows beside the events. */
    @Test
    void an_archive_with_events_from_before_their_rows_is_refused_and_left_as_it_is() {
        StoredEvents early = StoredEvents.none();
        early.execute("alter table data_key drop column counted_from");
        ArchiveSchema.apply(early.database());
        early.store(StoredEvents.accepted());
        early.execute("alter table data_key drop column counted_from");
        early.execute("drop table matter");

        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> ArchiveSchema.apply(early.database()))
                    .isInstanceOf(OutdatedArchive.class)
                    .hasMessageContaining("another data folder");
        }
        assertThat(count(early.database(), "event")).isEqualTo(1);
    }

    private static void refused(String change) {
        assertThatThrownBy(() -> {
                    try (Connection connection = FILLED.database().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(change);
                    }
                })
                .as(change)
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("are never changed or removed")
                .extracting(refusal -> ((PSQLException) refusal).getSQLState())
                .isEqualTo("23001");
    }

    private static long count(DataSource database, String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
