package fi.luotsi.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.retention.DueLogs;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R29: rows of the logs are kept for twelve years, and then deleted; R30: their leaves stay. */
class LogRetentionTest {

    private final LogDatabase log = LogDatabase.empty();

    /** A row that was written, and got its position, then. */
    private UUID written(LogTable table, String unit, Instant at) {
        UUID id = Ids.next();
        log.execute(table == LogTable.USES ? LogDatabase.use(id) : LogDatabase.disclosure(id, Ids.next()));
        log.place(table);
        String day = LocalDate.ofInstant(at, FinnishTime.ZONE).withDayOfMonth(1).toString();
        String moment = table == LogTable.USES ? "used_at" : "disclosed_at";
        log.tamper("update " + table.table() + " set " + moment + " = '" + at + "', key_month = '" + day + "', unit = '"
                + unit + "' where " + table.id() + " = '" + id + "'");
        log.tamper("update " + table.positions() + " set recorded_at = '" + at + "' where " + table.id() + " = '" + id
                + "'");
        return id;
    }

    private List<DueLogs.Due> notProposed(String today) throws SQLException {
        try (Connection connection = log.database().getConnection()) {
            return DueLogs.notProposed(connection, LocalDate.parse(today), 100);
        }
    }

    /** The time of a month's rows is over when that of its last day is: in Finland, and with leap days. */
    @ParameterizedTest
    @CsvSource({
        "2014-10-31T21:59:59Z, 2026-10-31, 2026-11-01",
        "2014-10-01T00:00:00Z, 2026-10-31, 2026-11-01",
        "2014-10-31T22:00:00Z, 2026-11-30, 2026-12-01",
        "2016-02-29T12:00:00Z, 2028-02-29, 2028-03-01",
        "2013-12-31T21:59:59Z, 2025-12-31, 2026-01-01"
    })
    void R29_rows_of_a_month_are_proposed_when_the_last_of_them_is_twelve_years_old(
            Instant at, String lastDay, String nextDay) throws SQLException {
        written(LogTable.USES, "nokia", at);
        written(LogTable.DISCLOSURES, "nokia", at);

        assertThat(notProposed(lastDay)).isEmpty();
        List<DueLogs.Due> due = notProposed(nextDay);
        assertThat(due).extracting(DueLogs.Due::unit).containsExactly("nokia");
        assertThat(notProposed(nextDay)).as("of the same id").isEqualTo(due);
        try (Connection connection = log.database().getConnection()) {
            UUID part = due.getFirst().record();
            assertThat(DueLogs.isDue(connection, part, LocalDate.parse(lastDay)))
                    .isFalse();
            assertThat(DueLogs.isDue(connection, part, LocalDate.parse(nextDay)))
                    .isTrue();
        }
    }

    @Test
    void R30_a_units_rows_of_a_month_go_and_their_leaves_and_all_others_stay() throws SQLException {
        Instant at = Instant.parse("2010-03-02T10:00:00Z");
        Instant after = Instant.parse("2010-04-02T10:00:00Z");
        UUID gone = written(LogTable.USES, "nokia", at);
        UUID goneToo = written(LogTable.DISCLOSURES, "nokia", at);
        UUID elsewhere = written(LogTable.USES, "tampere", at);
        UUID later = written(LogTable.USES, "nokia", after);
        log.execute("insert into log_key values ('2010-03-01', '\\x01'), ('2010-04-01', '\\x02')");
        List<DueLogs.Due> due = notProposed("2026-03-01");
        assertThat(due).extracting(DueLogs.Due::unit).containsExactly("nokia", "tampere", "nokia");

        assertThat(deleted(due.getFirst()))
                .as("the month's key is another unit's too")
                .isZero();

        assertThat(ids("use_log", "use_id")).containsExactlyInAnyOrder(elsewhere.toString(), later.toString());
        assertThat(log.count("disclosure_log")).isZero();
        assertThat(log.rows(LogTable.USES).rows(0, 10)).extracting(LogRow::id).containsExactly(gone, elsewhere, later);
        assertThat(log.rows(LogTable.USES).rows(0, 10).getFirst().entry()).isNull();
        assertThat(log.rows(LogTable.DISCLOSURES).rows(0, 10)).singleElement().satisfies(row -> assertThat(row.id())
                .isEqualTo(goneToo));

        assertThat(deleted(due.get(1))).isOne();
        assertThat(ids("log_key", "month")).containsExactly("2010-04-01");
    }

    /** The database refuses it, though the program asks. */
    @ParameterizedTest
    @EnumSource
    void R29_the_database_lets_no_row_go_a_day_before_its_time_and_none_be_changed(LogTable table) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        UUID young = written(table, "nokia", now.minusYears(12).plusDays(1).toInstant());
        UUID old = written(table, "nokia", now.minusYears(12).minusDays(1).toInstant());
        String row = " where " + table.id() + " = '";

        assertThatThrownBy(() -> log.execute("delete from " + table.table() + row + young + "'"))
                .hasMessageContaining("removed before their time");
        assertThatThrownBy(() -> log.execute("update " + table.table() + " set unit = ''" + row + old + "'"))
                .hasMessageContaining("never changed");
        log.execute("delete from " + table.table() + row + old + "'");
        assertThat(ids(table.table(), table.id())).containsExactly(young.toString());
        assertThatThrownBy(() -> log.execute("delete from " + table.positions() + row + old + "'"))
                .hasMessageContaining("never changed or removed");
    }

    private int deleted(DueLogs.Due part) throws SQLException {
        try (Connection connection = log.database().getConnection()) {
            return DueLogs.delete(connection, part.record());
        }
    }

    private List<String> ids(String table, String column) {
        return log.texts("select " + column + "::text from " + table);
    }
}
