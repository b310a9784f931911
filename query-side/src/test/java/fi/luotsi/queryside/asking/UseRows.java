package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.LogKeys;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** The rows of a person's requests since they signed in, oldest first. */
    public List<Row> of(Person person) {
        return all(person).stream()
                .filter(row -> !row.operation().equals(SIGNED_IN))
                .toList();
    }

    /** The rows of a person's signing in. */
    public List<Row> signIns(Person person) {
        return all(person).stream()
                .filter(row -> row.operation().equals(SIGNED_IN))
                .toList();
    }

    /** Writes rows that showed the person so many clients' data that many days ago, because the program's own rows are of today. */
    public void wereShown(Person person, int daysAgo, int clients) {
        UUID id = Ids.next();
        OffsetDateTime used = OffsetDateTime.now(ZoneOffset.UTC)
                .minusDays(daysAgo)
                .truncatedTo(ChronoUnit.DAYS)
                .plusMinutes(1);
        LocalDate month = LogKeys.monthOf(used.toInstant());
        byte[] names = "{\"name\":\"%s\",\"shown\":{},\"denied\":{}}"
                .formatted(person.name())
                .getBytes(StandardCharsets.UTF_8);
        byte[][] tokens = IntStream.range(0, clients)
                .mapToObj(i -> Ids.next().toString().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into use_log (use_id, used_at, actor,"
                        + " role, unit, purpose, service_task, operation, outcome, classes, client_tokens, key_month,"
                        + " sealed) values (?, ?, ?, ?, ?, 'advice-and-guidance', 'service-guidance', 'Query.client',"
                        + " 'answered', array['Client'], ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, used);
            insert.setObject(3, person.id());
            insert.setString(4, person.role());
            insert.setString(5, person.unit());
            insert.setArray(6, connection.createArrayOf("bytea", tokens));
            insert.setObject(7, month);
            insert.setBytes(8, keys.ofMonth(connection, month).seal(names, AssociatedData.of("use-log", id)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
