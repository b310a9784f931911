package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R29: rows of the use log go twelve years after they were written, when a person has confirmed it, and every proof holds; one that
 * somebody took away before its time is found.
 */
class OldLogsIT {

    /** Of a month whose time is over, of a month whose time is not, and of nearly twelve years ago. */
    private static final List<OffsetDateTime> WRITTEN = List.of(
            now().minusYears(12).withDayOfMonth(1).minusDays(5),
            now().minusYears(12).withDayOfMonth(1).minusDays(4),
            now().minusYears(12).plusDays(1));

    /** Sylvi's. */
    private static final String UNIT = "tampere-keskusta";

    @TempDir
    Path folder;

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void R29_old_rows_go_and_the_auditor_finds_all_in_order_until_one_is_taken_away_early() throws Exception {
        try (Program program = Program.start(folder.resolve("data"))) {
            Caller sylvi = program.as("sylvi");
            List<String> old = logged(program);
            assertThat(Audit.of(program, "uses", folder.resolve("audit")))
                    .contains("uses: ")
                    .contains("YES:");

            Retention.ran(program);
            Retention.confirmed(sylvi, () -> proposal(sylvi));
            Awaitility.await("the rows to be gone")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> left(program, old).equals(old.subList(2, 3)));
            Retention.ran(program);

            assertThat(Audit.of(program, "uses", folder.resolve("audit"))).contains("YES:");
            taken(program, old.getLast());
            assertThat(Audit.of(program, "uses", folder.resolve("audit")))
                    .contains("position 2: the entry is gone, and nothing says why");
        }
    }

    /** Rows as they would have been written then: the first of the log, each with the leaf that it would have. */
    private static List<String> logged(Program program) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement()) {
            for (OffsetDateTime at : WRITTEN) {
                String id = Inputs.id();
                ids.add(id);
                statement.execute("insert into use_log values ('" + id + "', '" + at + "', '" + id + "', 'adviser', '"
                        + UNIT + "', 'advice-and-guidance', 'service-guidance', 'Query.client', 'answered',"
                        + " '{Client}', '{}', date_trunc('month', timestamptz '" + at
                        + "' at time zone 'Europe/Helsinki')::date, '\\x01')");
            }
            Awaitility.await("positions").atMost(Duration.ofSeconds(30)).until(() -> count(statement) >= ids.size());
            statement.execute("set session_replication_role = replica");
            List<String> exported =
                    program.as("eero").get("/export/uses").body().lines().toList();
            for (int i = 0; i < ids.size(); i++) {
                assertThat(exported.get(i)).contains("\"position\":" + i + ",").contains(ids.get(i));
                String entry = exported.get(i).substring(exported.get(i).indexOf("\"use\":") + 6);
                dated(connection, ids.get(i), i, WRITTEN.get(i), entry.substring(0, entry.length() - 1));
            }
        }
        return ids;
    }

    private static void dated(Connection connection, String id, long position, OffsetDateTime at, String entry)
            throws SQLException, NoSuchAlgorithmException {
        long micros = at.toEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put((byte) 0)
                .putLong(position)
                .putLong(micros)
                .array());
        try (PreparedStatement update = connection.prepareStatement(
                "update use_position set recorded_at = ?, leaf = ? where use_id = ?::uuid")) {
            update.setObject(1, at);
            update.setBytes(2, sha256.digest(entry.getBytes(StandardCharsets.UTF_8)));
            update.setString(3, id);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from use_position")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The id of the proposal of old rows, or nothing as long as it is not listed. */
    private static String proposal(Caller sylvi) {
        for (var edge : sylvi.graphql(
                        "{ destructions(filter: {open: true}) { edges { node { id retentionClass { code } } } } }",
                        Map.of())
                .at("/data/destructions/edges")) {
            if (edge.at("/node/retentionClass/code").asString("").equals("logs")) {
                return edge.at("/node/id").asString();
            }
        }
        return "";
    }

    private static List<String> left(Program program, List<String> ids) throws SQLException {
        try (Connection connection = program.postgres().connect();
                PreparedStatement select = connection.prepareStatement(
                        "select use_id::text from use_log where use_id = any (?) order by used_at")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    /** As the owner of the database can. */
    private static void taken(Program program, String id) throws SQLException {
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from use_log where use_id = '" + id + "'");
        }
    }
}
