package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.api.graphql.Page;
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

    /** All of the rows, the latest first. */
    List<R> all(Selection selection) {
        return latest(selection, Integer.MAX_VALUE);
    }

    /** The latest of the rows, no more than the limit. */
    List<R> latest(Selection selection, int limit) {
        return rows(selection, "desc", limit);
    }

    /** The rows that a page is made of, in the order in which it is read. */
    List<R> of(Selection selection, Page page) {
        return rows(
                selection.beyond(at, id, page.from(), page.backwards()),
                page.backwards() ? "asc" : "desc",
                page.limit());
    }

    /** The rows after a position, the latest first. */
    List<R> after(Selection selection, @Nullable String position, int limit) {
        return rows(selection.beyond(at, id, position, false), "desc", limit);
    }

    private List<R> rows(Selection selection, String direction, int limit) {
        String sql = "select * from %s%s order by %s %s, %s %s limit ?"
                .formatted(table, selection.sql(), at, direction, id, direction);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(selection.set(select), limit);
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
