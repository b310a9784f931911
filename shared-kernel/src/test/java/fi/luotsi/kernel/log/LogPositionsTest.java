package fi.luotsi.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.proof.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogPositionsTest {

    private static final UUID ID = UUID.fromString("0198d000-0000-7000-8000-00000000000a");

    private final LogDatabase log = LogDatabase.empty();

    /** Once it is stored so, it is hashed so for ever. */
    @Test
    void R28_an_entry_is_every_column_of_its_row_in_one_form() {
        log.execute(LogDatabase.use(ID));
        log.execute(LogDatabase.disclosure(ID));
        log.place(LogTable.USES);
        log.place(LogTable.DISCLOSURES);

        assertThat(entry(LogTable.USES))
                .isEqualTo("{\"actor\":\"0198d000-0000-7000-8000-000000000001\",\"classes\":[\"Client\",\"Contact\"],"
                        + "\"clients\":[\"AQI\",\"AwQ\"],\"id\":\"" + ID + "\",\"keyMonth\":\"2026-03-01\","
                        + "\"operation\":\"Query.client\",\"outcome\":\"answered\",\"purpose\":\"advice-and-guidance\","
                        + "\"role\":\"adviser\",\"sealed\":\"__79\",\"serviceTask\":\"service-guidance\","
                        + "\"unit\":\"nokia\",\"usedAt\":\"2026-03-02T07:15:30.120Z\"}");
        assertThat(entry(LogTable.DISCLOSURES))
                .isEqualTo("{\"actor\":\"0198d000-0000-7000-8000-000000000001\",\"basis\":\"consent\","
                        + "\"client\":\"AQI\",\"disclosedAt\":\"2026-03-02T07:15:30.123456Z\","
                        + "\"event\":\"0198d000-0000-7000-8000-0000000000e1\",\"id\":\"" + ID + "\","
                        + "\"keyMonth\":\"2026-03-01\",\"purpose\":\"advice-and-guidance\",\"role\":\"adviser\","
                        + "\"sealed\":\"__79\",\"unit\":\"nokia\"}");
    }

    @ParameterizedTest
    @EnumSource
    void R28_no_column_is_left_out_of_the_entry(LogTable table) {
        assertThat(log.count("information_schema.columns where table_name = '" + table.table()
                        + "' and column_name not in ('epoch', 'tx')"))
                .isEqualTo(table.selected().split(",").length);
    }

    @Test
    void R28_a_leaf_binds_position_time_and_every_column() {
        log.uses(3);

        assertThat(log.rows(LogTable.USES).rows(0, 10)).hasSize(3).allMatch(LogPositionsTest::isWhole);
        for (String change : List.of(
                "purpose = 'reporting'", "used_at = used_at + '1us'", "sealed = '\\xfffefc'", "classes = '{Client}'")) {
            log.tamper("update use_log set " + change
                    + " where use_id = (select use_id from use_position where position = 1)");
            assertThat(log.rows(LogTable.USES).rows(0, 10).stream()
                            .filter(row -> !isWhole(row))
                            .map(LogRow::position))
                    .as(change)
                    .containsExactly(1L);
        }
    }

    @Test
    void R28_a_row_that_is_gone_leaves_its_leaf() {
        log.uses(2);
        log.tamper("delete from use_log where use_id = (select use_id from use_position where position = 0)");

        assertThat(log.rows(LogTable.USES).rows(0, 10))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row.entry()).isNull())
                .satisfies(row -> assertThat(row.leaf()).hasSize(Hashing.LENGTH));
    }

    @Test
    void a_row_waits_for_every_transaction_that_could_still_write_before_it() throws SQLException {
        UUID slow = Ids.next();
        UUID quick = Ids.next();
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(LogDatabase.use(slow));
            log.execute(LogDatabase.use(quick));
            assertThat(log.place(LogTable.USES)).isZero();
            connection.commit();
        }

        assertThat(log.place(LogTable.USES)).isEqualTo(2);
        assertThat(log.rows(LogTable.USES).rows(0, 10)).map(LogRow::id).containsExactly(slow, quick);
        assertThat(log.rows(LogTable.USES).head()).isEqualTo(1);
    }

    @Test
    void rows_of_an_earlier_program_get_their_positions_in_the_order_of_their_ids() {
        log.execute("alter table use_log drop column epoch, drop column tx");
        List<UUID> before = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        before.reversed().forEach(id -> log.execute(LogDatabase.use(id)));

        ArchiveSchema.apply(log.database());
        UUID after = Ids.next();
        log.execute(LogDatabase.use(after));

        List<Integer> placed = new ArrayList<>();
        LogPositions positions = new LogPositions(log.database(), LogTable.USES);
        for (int i = 0; i < 4; i++) {
            placed.add(placed(positions, 2));
        }
        assertThat(placed).containsExactly(2, 2, 2, 0);
        List<UUID> all = new ArrayList<>(before);
        all.add(after);
        assertThat(log.rows(LogTable.USES).rows(0, 10)).map(LogRow::id).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void overlapping_transactions_give_each_row_one_position_and_leave_no_position_out(long seed) throws Exception {
        int written;
        try (ExecutorService writers = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> ends = LongStream.range(0, 4)
                    .mapToObj(writer -> writers.submit(() -> write(new Random(seed * 10 + writer))))
                    .toList();
            Future<?> placer = writers.submit(() -> {
                while (!ends.stream().allMatch(Future::isDone)) {
                    log.place(LogTable.DISCLOSURES);
                }
            });
            placer.get();
            written = 0;
            for (Future<Integer> end : ends) {
                written += end.get();
            }
        }
        log.place(LogTable.DISCLOSURES);

        List<LogRow> rows = log.rows(LogTable.DISCLOSURES).rows(0, 1_000);
        assertThat(rows.stream().map(LogRow::position))
                .as("seed %d", seed)
                .isEqualTo(LongStream.range(0, written).boxed().toList());
        assertThat(rows)
                .as("seed %d", seed)
                .allMatch(LogPositionsTest::isWhole)
                .isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
    }

    private int write(Random random) throws SQLException {
        int written = 0;
        try (Connection connection = log.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 40; i++) {
                int rows = random.nextInt(4);
                for (int row = 0; row < rows; row++) {
                    statement.execute(LogDatabase.disclosure(Ids.next())
                            .replace(
                                    "0198d000-0000-7000-8000-0000000000e1",
                                    Ids.next().toString()));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    written += rows;
                }
            }
        }
        return written;
    }

    private String entry(LogTable table) {
        LogRow row = log.rows(table).rows(0, 1).getFirst();
        assertThat(row.position()).isZero();
        assertThat(isWhole(row)).isTrue();
        return new String(Objects.requireNonNull(row.entry()), StandardCharsets.UTF_8);
    }

    private static boolean isWhole(LogRow row) {
        byte[] entry = Objects.requireNonNull(row.entry());
        return Arrays.equals(new Hashing().leaf(row.position(), row.recordedAt(), entry), row.leaf());
    }

    private static int placed(LogPositions positions, int limit) {
        try {
            return positions.place(limit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
