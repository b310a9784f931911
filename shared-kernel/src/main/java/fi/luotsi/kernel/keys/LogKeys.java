package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the use log and the disclosure log, one a month: they outlive the records' own keys, and go after twelve years
 * (703/2023, annex). A month's key is made when it is first needed.
 */
public final class LogKeys {

    private final KeyEncryptionKey outer;
    private final Map<LocalDate, DataKey> committed = new ConcurrentHashMap<>();

    public LogKeys(KeyEncryptionKey outer) {
        this.outer = outer;
    }

    /** The first day of the month, in Finland, whose key a row of that moment is sealed under. */
    public static LocalDate monthOf(Instant moment) {
        return LocalDate.ofInstant(moment, FinnishTime.ZONE).withDayOfMonth(1);
    }

    /**
     * The month's key. Where there is none it is made in the transaction of this connection, and is remembered only when a later
     * look finds it stored, because that transaction may yet be rolled back.
     *
     * @param month its first day
     */
    public DataKey ofMonth(Connection connection, LocalDate month) throws SQLException {
        DataKey known = known(connection, month);
        if (known != null) {
            return known;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_key (month, wrapped) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, month);
            insert.setBytes(2, DataKey.random().wrapped(outer, place(month)));
            insert.executeUpdate();
        }
        DataKey made = stored(connection, month);
        if (made == null) {
            throw new SQLException("the month's log key was stored and cannot be read back");
        }
        return made;
    }

    /** The month's key to read by; null where it is destroyed, or there never was one. */
    public @Nullable DataKey known(Connection connection, LocalDate month) throws SQLException {
        DataKey known = committed.get(month);
        if (known != null) {
            return known;
        }
        DataKey stored = stored(connection, month);
        if (stored != null) {
            committed.put(month, stored);
        }
        return stored;
    }

    private @Nullable DataKey stored(Connection connection, LocalDate month) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select wrapped from log_key where month = ?")) {
            select.setObject(1, month);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? DataKey.unwrapped(outer, row.getBytes(1), place(month)) : null;
            }
        }
    }

    private static byte[] place(LocalDate month) {
        return AssociatedData.of("log-key", month);
    }
}
