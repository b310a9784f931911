package fi.luotsi.kernel.log;

import fi.luotsi.kernel.json.StoredJson;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A log that is no event history. Its entry, over which a leaf is made, is every column of its row in the one form of stored JSON:
 * bytes in base64, moments with their microseconds, nothing for an absent value. So no copy of a column is kept that could differ
 * from it; and a column that is added later must be absent from the rows of before.
 */
public enum LogTable {
    USES(
            "use_log",
            "use_position",
            "use_id",
            List.of(
                    new Column("use_id", "id", LogTable::text),
                    new Column("used_at", "usedAt", LogTable::moment),
                    new Column("actor", "actor", LogTable::text),
                    new Column("role", "role", LogTable::text),
                    new Column("unit", "unit", LogTable::text),
                    new Column("purpose", "purpose", LogTable::text),
                    new Column("service_task", "serviceTask", LogTable::text),
                    new Column("operation", "operation", LogTable::text),
                    new Column("outcome", "outcome", LogTable::text),
                    new Column("classes", "classes", LogTable::texts),
                    new Column("client_tokens", "clients", LogTable::tokens),
                    new Column("key_month", "keyMonth", LogTable::day),
                    new Column("sealed", "sealed", LogTable::bytes))),
    DISCLOSURES(
            "disclosure_log",
            "disclosure_position",
            "disclosure_id",
            List.of(
                    new Column("disclosure_id", "id", LogTable::text),
                    new Column("event_id", "event", LogTable::text),
                    new Column("disclosed_at", "disclosedAt", LogTable::moment),
                    new Column("actor", "actor", LogTable::text),
                    new Column("role", "role", LogTable::text),
                    new Column("unit", "unit", LogTable::text),
                    new Column("purpose", "purpose", LogTable::text),
                    new Column("basis", "basis", LogTable::text),
                    new Column("client_token", "client", LogTable::bytes),
                    new Column("key_month", "keyMonth", LogTable::day),
                    new Column("sealed", "sealed", LogTable::bytes)));

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String table;
    private final String positions;
    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    private record Column(String name, String key, Reader reader) {}

    private interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    LogTable(String table, String positions, String id, List<Column> columns) {
        this.table = table;
        this.positions = positions;
        this.id = id;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    String positions() {
        return positions;
    }

    String id() {
        return id;
    }

    /** The columns to select for {@link #entry}, each of them of the alias {@code l}. */
    String selected() {
        return columns.stream().map(column -> "l." + column.name()).collect(Collectors.joining(", "));
    }

    /** The bytes of a row's entry, whose columns begin at this one of the result. */
    byte[] entry(ResultSet row, int first) throws SQLException {
        SortedMap<String, Object> entry = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).reader().read(row, first + i);
            if (value != null) {
                entry.put(columns.get(i).key(), value);
            }
        }
        return StoredJson.mapper().writeValueAsBytes(entry);
    }

    private static @Nullable Object text(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Object moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().toString();
    }

    private static @Nullable Object day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate().toString();
    }

    private static @Nullable Object bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : BASE64.encodeToString(bytes);
    }

    private static @Nullable Object texts(ResultSet row, int column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? null : texts.getArray();
    }

    private static @Nullable Object tokens(ResultSet row, int column) throws SQLException {
        Array tokens = row.getArray(column);
        return tokens == null
                ? null
                : Arrays.stream((byte[][]) Objects.requireNonNull(tokens.getArray()))
                        .map(BASE64::encodeToString)
                        .toList();
    }
}
