package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.json.StoredJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * All stored keys, wrapped as they are, in a file apart from the database's backups. A rotation destroys the key under which the
 * keys in older backups lie wrapped; this file has the keys that are left, so that an old backup opens with it, but for the records
 * that were destroyed since.
 *
 * <p>JSON Lines: a {@link Head}, a {@link Line} for each key, a {@link Foot}.
 */
public final class KeyBackUp {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'keys-'yyyyMMdd'T'HHmmss.SSS'Z.jsonl'").withZone(ZoneOffset.UTC);
    private static final int BATCH = 1_000;

    /**
     * The first line.
     *
     * @param mark what each wrapped key begins with, in base64
     */
    record Head(String luotsi, Instant madeAt, String mark) {}

    /**
     * A stored key.
     *
     * @param wrapped in base64
     */
    record Line(String table, String id, String wrapped) {}

    /** The last line: without it the file is cut short. */
    record Foot(long keys) {}

    /**
     * The result of a restore.
     *
     * @param gone keys of the database that the file does not have: they were destroyed after the database was backed up
     */
    public record Restored(long keys, long gone) {}

    private KeyBackUp() {}

    /** Writes a new file into the folder and removes those that no key opens any more; it is on disk when this returns. */
    static Path write(Path folder, DataSource database, KeyEncryptionKey outer, Instant now) throws IOException {
        OwnerOnly.folder(folder);
        String mark = Base64.getEncoder().encodeToString(outer.mark());
        Path file = folder.resolve(NAME.format(now));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                OwnerOnly.file(file, out -> writeAll(connection, new Head("key-backup", now, mark), out));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the stored keys cannot be backed up", e);
        }
        for (Path other : all(folder)) {
            Head head = head(other);
            if (head == null || !head.mark().equals(mark)) {
                // unless a backup that was made at the same time has removed it
                Files.deleteIfExists(other);
            }
        }
        return file;
    }

    /** The files in the folder, the newest last. */
    static List<Path> all(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("keys-[0-9T.]+Z\\.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static void writeAll(Connection connection, Head head, OutputStream out) throws IOException {
        write(out, head);
        long keys = 0;
        try {
            for (KeyTable table : KeyTable.values()) {
                try (PreparedStatement select = connection.prepareStatement("select " + table.id() + "::text, wrapped"
                        + " from " + table.table() + " order by " + table.id())) {
                    select.setFetchSize(BATCH);
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            String wrapped = Base64.getEncoder().encodeToString(rows.getBytes(2));
                            write(out, new Line(table.table(), rows.getString(1), wrapped));
                            keys++;
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the stored keys cannot be backed up", e);
        }
        write(out, new Foot(keys));
    }

    private static void write(OutputStream out, Object line) throws IOException {
        out.write(StoredJson.mapper().writeValueAsBytes(line));
        out.write('\n');
    }

    /**
     * Gives a database that came from a backup the keys in the file, and removes those that the file does not have. All or nothing.
     *
     * @throws DamagedKeyFile when the file is damaged, cut short, another archive's, or not wrapped under the key in use
     */
    public static Restored restore(Path file, DataSource database, KeyEncryptionKey outer) {
        byte[] mark = outer.mark();
        Head head = head(file);
        if (head == null) {
            throw DamagedKeyFile.backUp(file, "is missing or damaged");
        }
        if (!Arrays.equals(Base64.getDecoder().decode(head.mark()), mark)) {
            throw DamagedKeyFile.backUp(file, "is not wrapped under the key in use");
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                KeyRotation.refuseOthers(connection, mark);
                long restored = restoreAll(connection, file, outer);
                long gone = 0;
                for (KeyTable table : KeyTable.values()) {
                    gone += removeOthers(connection, table, mark);
                }
                connection.commit();
                return new Restored(restored, gone);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the key backup cannot be restored", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long restoreAll(Connection connection, Path file, KeyEncryptionKey outer)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table restored (tab text, id text, wrapped bytea) on commit drop");
        }
        long keys = 0;
        Foot foot = null;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                PreparedStatement insert = connection.prepareStatement("insert into restored values (?, ?, ?)")) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"keys\"")) {
                    foot = StoredJson.mapper().readValue(line, Foot.class);
                    continue;
                }
                Line key = StoredJson.mapper().readValue(line, Line.class);
                byte[] wrapped = Base64.getDecoder().decode(key.wrapped());
                outer.unwrap(wrapped, KeyTable.named(key.table()).place(key.id()));
                insert.setString(1, key.table());
                insert.setString(2, key.id());
                insert.setBytes(3, wrapped);
                insert.addBatch();
                if (++keys % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (JacksonException | IllegalArgumentException | WrongKey _) {
            throw DamagedKeyFile.backUp(file, "is damaged");
        }
        if (foot == null || foot.keys() != keys) {
            throw DamagedKeyFile.backUp(file, "is cut short");
        }
        long restored = 0;
        for (KeyTable table : KeyTable.values()) {
            long ofTable = put(connection, table);
            if (table == KeyTable.LOOKUP_KEY && ofTable == 0) {
                throw DamagedKeyFile.backUp(file, "is another archive's");
            }
            restored += ofTable;
        }
        return restored;
    }

    private static long put(Connection connection, KeyTable table) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update " + table.table()
                + " k set wrapped = r.wrapped from restored r where r.tab = ? and r.id::" + table.type() + " = k."
                + table.id())) {
            update.setString(1, table.table());
            return update.executeLargeUpdate();
        }
    }

    private static long removeOthers(Connection connection, KeyTable table, byte[] mark) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + table.table() + " where substring(wrapped from 1 for ?) <> ?")) {
            delete.setInt(1, mark.length);
            delete.setBytes(2, mark);
            return delete.executeLargeUpdate();
        }
    }

    private static @Nullable Head head(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            return first == null ? null : StoredJson.mapper().readValue(first, Head.class);
        } catch (IOException | JacksonException _) {
            return null;
        }
    }
}
