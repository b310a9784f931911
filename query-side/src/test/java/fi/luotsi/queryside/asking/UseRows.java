package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.envelope.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.LogKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/** Reads the use log back, its sealed part opened. */
public final class UseRows {

    /**
     * One row.
     *
     * @param shown ids by class; denied likewise
     */
    public record Row(
            UUID id,
            String role,
            String unit,
            String purpose,
            String serviceTask,
            String operation,
            String outcome,
            List<String> classes,
            int clients,
            String name,
            Map<String, Set<String>> shown,
            Map<String, Set<String>> denied,
            String asStored) {}

    private static final String SIGNED_IN = "Access.signedIn";

    private final DataSource database;
    private final LogKeys keys;

    UseRows(DataSource database, LogKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The rows of what a person did since she signed in, oldest first. */
    public List<Row> of(Person person) {
        return all(person).stream()
                .filter(row -> !row.operation().equals(SIGNED_IN))
                .toList();
    }

    /** The rows of her signing in. */
    public List<Row> signIns(Person person) {
        return all(person).stream()
                .filter(row -> row.operation().equals(SIGNED_IN))
                .toList();
    }

    private List<Row> all(Person person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select *, use_log::text as stored from use_log where actor = ? order by used_at, use_id")) {
            select.setObject(1, person.id());
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(connection, rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only row of a person. */
    public Row only(Person person) {
        List<Row> rows = of(person);
        if (rows.size() != 1) {
            throw new AssertionError("expected one use-log row, found " + rows);
        }
        return rows.getFirst();
    }

    private Row row(Connection connection, ResultSet rows) throws SQLException {
        UUID id = rows.getObject("use_id", UUID.class);
        byte[] opened = keys.ofMonth(connection, rows.getObject("key_month", LocalDate.class))
                .open(rows.getBytes("sealed"), AssociatedData.of("use-log", id));
        JsonNode ids = StoredJson.mapper().readTree(opened);
        return new Row(
                id,
                rows.getString("role"),
                rows.getString("unit"),
                rows.getString("purpose"),
                rows.getString("service_task"),
                rows.getString("operation"),
                rows.getString("outcome"),
                Arrays.stream((Object[]) rows.getArray("classes").getArray())
                        .map(String::valueOf)
                        .toList(),
                ((Object[]) rows.getArray("client_tokens").getArray()).length,
                ids.path("name").asString(),
                byClass(ids.path("shown")),
                byClass(ids.path("denied")),
                rows.getString("stored"));
    }

    private static Map<String, Set<String>> byClass(JsonNode ids) {
        Map<String, Set<String>> byClass = new TreeMap<>();
        ids.propertyNames().forEach(name -> {
            Set<String> values = new TreeSet<>();
            ids.path(name).forEach(id -> values.add(id.asString()));
            byClass.put(name, values);
        });
        return byClass;
    }
}
