package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One of the logs, read from the latest row back.
 *
 * @param at its column of moments
 * @param id its key
 * @param reading makes a row of this log of a row of the database
 */
record OpenedLog<R extends LogEntry>(DataSource database, String table, String at, String id, Reading<R> reading) {

    /** The connection serves to read the month's key. */
    @FunctionalInterface
    interface Reading<R> {
        R row(Connection connection, ResultSet row) throws SQLException;
    }

    /** The rows after a cursor, no more than the limit. */
    List<R> rows(Selection selection, @Nullable String after, int limit) {
        Selection rest = selection.after(at, id, after);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from " + table + rest.sql() + " order by " + at + " desc, " + id + " desc limit ?")) {
            select.setInt(rest.set(select), limit);
            try (ResultSet row = select.executeQuery()) {
                List<R> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reading.row(connection, row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a log cannot be read", e);
        }
    }

    long count(Selection selection) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from " + table + selection.sql())) {
            selection.set(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a log cannot be counted", e);
        }
    }
}
