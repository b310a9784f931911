package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.AdvisoryLock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Wraps every stored key anew under a new key-encryption key and destroys the old one. No event and no document changes. It may
 * be ended at any moment and be taken up again: until the last key is wrapped anew the set has both.
 */
final class KeyRotation {

    private static final int BATCH = 1_000;

    private final DataSource database;
    private final KeyEncryptionKey outer;

    KeyRotation(DataSource database, KeyEncryptionKey outer) {
        this.database = database;
        this.outer = outer;
    }

    /**
     * Rotates, or ends the rotation that was interrupted.
     *
     * @param done told how many keys have been wrapped anew so far
     * @return false where another copy of the program is at it
     */
    boolean rotate(LongConsumer done) throws SQLException, IOException {
        try (Connection lock = database.getConnection();
                Statement statement = lock.createStatement()) {
            if (!AdvisoryLock.KEY_ROTATION.tryTake(statement)) {
                return false;
            }
            try {
                if (outer.size() == 1 && outer.isWritable()) {
                    outer.addPrimary();
                }
                wrapAll(done);
                if (outer.isWritable()) {
                    outer.dropOthers();
                }
                return true;
            } finally {
                AdvisoryLock.KEY_ROTATION.release(statement);
            }
        }
    }

    /** How many keys are not yet wrapped under the primary key. */
    long remaining() throws SQLException {
        byte[] mark = outer.mark();
        long sum = 0;
        try (Connection connection = database.getConnection()) {
            for (KeyTable table : KeyTable.values()) {
                try (PreparedStatement select = connection.prepareStatement(
                        "select count(*) from " + table.table() + " where substring(wrapped from 1 for ?) <> ?")) {
                    select.setInt(1, mark.length);
                    select.setBytes(2, mark);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        sum += row.getLong(1);
                    }
                }
            }
        }
        return sum;
    }

    private void wrapAll(LongConsumer done) throws SQLException {
        byte[] mark = outer.mark();
        refuseOthersFromNowOn(mark);
        long sum = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (KeyTable table : KeyTable.values()) {
                    SequencedMap<String, byte[]> batch = batch(connection, table, mark, null);
                    while (!batch.isEmpty()) {
                        store(connection, table, batch);
                        connection.commit();
                        sum += batch.size();
                        done.accept(sum);
                        batch = batch(connection, table, mark, batch.lastEntry().getKey());
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }

    /** Keys wrapped under an old key can no longer be stored, and transactions that stored one have ended: so one pass finds them all. */
    private void refuseOthersFromNowOn(byte[] mark) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                refuseOthers(connection, mark);
                lock.execute("set local lock_timeout = '30s'");
                lock.execute("lock table data_key, log_key, lookup_key in share mode");
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    /** From this transaction's end on a key is stored only when it begins with the mark. */
    static void refuseOthers(Connection connection, byte[] mark) throws SQLException {
        try (PreparedStatement newest = connection.prepareStatement("insert into key_encryption (mark) values (?)"
                + " on conflict (one) do update set mark = excluded.mark")) {
            newest.setBytes(1, mark);
            newest.executeUpdate();
        }
    }

    /** The next keys in order of their ids, wrapped anew. */
    private SequencedMap<String, byte[]> batch(
            Connection connection, KeyTable table, byte[] mark, @Nullable String after) throws SQLException {
        String later = after == null ? "" : " and " + table.id() + " > ?::" + table.type();
        try (PreparedStatement select =
                connection.prepareStatement("select " + table.id() + "::text, wrapped from " + table.table()
                        + " where substring(wrapped from 1 for ?) <> ?" + later + " order by " + table.id()
                        + " limit " + BATCH + " for update")) {
            select.setInt(1, mark.length);
            select.setBytes(2, mark);
            if (after != null) {
                select.setString(3, after);
            }
            try (ResultSet rows = select.executeQuery()) {
                SequencedMap<String, byte[]> found = new LinkedHashMap<>();
                while (rows.next()) {
                    String id = rows.getString(1);
                    byte[] place = table.place(id);
                    found.put(id, outer.wrap(outer.unwrap(rows.getBytes(2), place), place));
                }
                return found;
            }
        }
    }

    private static void store(Connection connection, KeyTable table, SequencedMap<String, byte[]> batch)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + table.table() + " k set wrapped = n.wrapped from unnest(?::text[], ?::bytea[])"
                        + " as n (id, wrapped) where k." + table.id() + " = n.id::" + table.type())) {
            update.setArray(1, connection.createArrayOf("text", batch.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("bytea", batch.values().toArray(byte[][]::new)));
            update.executeUpdate();
        }
    }
}
