package fi.luotsi.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.append.PositionAssigner;
import fi.luotsi.kernel.append.PositionBatch;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To give positions costs the same in a log of years as in one of an hour: no table is read whole for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeTablesTest {

    private static final int ROWS = 20_000;
    private static final UUID ONE = UUID.randomUUID();

    private final LogDatabase log = LogDatabase.empty();
    private final Connection connection;
    /** Always the same connection, so that what it has read can be asked of it at once. */
    private final DataSource one;

    WholeTablesTest() throws SQLException {
        connection = log.database().getConnection();
        Connection kept = proxy(
                Connection.class,
                (method, given) -> method.getName().equals("close") ? null : method.invoke(connection, given));
        one = proxy(DataSource.class, (_, _) -> kept);
        execute("insert into event (event_id, aggregate_id, sequence, name, epoch, tx, envelope)"
                + " select gen_random_uuid(), gen_random_uuid(), 0, 'test', -1, g::text::xid8, '\\x00'"
                + " from generate_series(1, " + ROWS + ") g");
        execute("insert into event_position select insert_id, insert_id, now(), sha256(envelope) from event");
        execute("update sequencer set position = (select max(position) from event_position), epoch = -1," + " low = '"
                + (ROWS + 1) + "'::xid8");
        for (LogTable table : LogTable.values()) {
            String row = row(table, ONE).replace("'" + ONE + "'", "gen_random_uuid()");
            execute(row.replace("values (", "select ").replaceFirst("\\)$", "") + " from generate_series(1, " + ROWS
                    + ")");
            assertThat(new LogPositions(one, table).place(ROWS)).isEqualTo(ROWS);
        }
        execute("vacuum analyze");
    }

    @FunctionalInterface
    private interface Invoked {
        @Nullable
        Object with(Method method, Object @Nullable [] given) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Invoked invoked) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> invoked.with(method, given)));
    }

    private static String row(LogTable table, UUID id) {
        return table == LogTable.USES ? LogDatabase.use(id) : LogDatabase.disclosure(id, id);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void events_get_their_positions_without_reading_a_table_whole() throws SQLException {
        PositionBatch positions = new PositionBatch(one);
        long before = read("event") + read("event_position");

        log.execute("insert into event (event_id, aggregate_id, sequence, name, epoch, tx, envelope)"
                + " values (gen_random_uuid(), gen_random_uuid(), 0, 'test', -1, '" + (ROWS + 1) + "', '\\x00')");
        assertThat(positions.place(100).placed()).isOne();
        assertThat(positions.place(100)).isEqualTo(new PositionAssigner.Outcome(0, false, false));

        assertThat(read("event") + read("event_position") - before).isLessThan(ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void rows_of_a_log_get_their_positions_without_reading_it_whole(LogTable table) throws SQLException {
        LogPositions positions = new LogPositions(one, table);
        long before = read(table.table());

        log.execute(row(table, UUID.randomUUID()));
        assertThat(positions.place(100)).isOne();
        assertThat(positions.place(100)).isZero();

        assertThat(read(table.table()) - before).isLessThan(ROWS);
    }

    /** Rows that were read, of the file or of an index. */
    private long read(String table) throws SQLException {
        execute("select pg_stat_force_next_flush()");
        execute("select 1");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select seq_tup_read + (select sum(idx_tup_read) from pg_stat_user_indexes i where i.relname = t.relname)"
                                + " from pg_stat_user_tables t where relname = '" + table + "'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
