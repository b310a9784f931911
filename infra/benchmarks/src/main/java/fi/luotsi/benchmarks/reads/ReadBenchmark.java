package fi.luotsi.benchmarks.reads;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.benchmarks.history.DemoHistory;
import fi.luotsi.benchmarks.measuring.OpenLoop;
import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.benchmarks.measuring.Row;
import fi.luotsi.kernel.archive.ArchiveSchema;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * One episode by its id, over HTTP: by GraphQL, by hand through access control, and by hand without it. Each round sends all of
 * them in turn, at a load that leaves the computer room, and besides inserts single rows that are on disk when they are
 * acknowledged.
 */
public final class ReadBenchmark {

    private static final double GOAL_ACCESS = 1.2;
    private static final double GOAL_GRAPHQL = 2;
    private static final double PERCENT = 99;
    private static final int PER_SECOND = 100;
    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final String USER = "helmi";

    private static final String EPISODE = "query($id: UUID!) { episode(id: $id) { id version state { code }"
            + " unit { code label } worker { id } openedAt changedAt closedAt urgency { code label }"
            + " matter { initiatedAt initiator { code label } need } plan notes { nodes { id writtenAt text } }"
            + " result { code label } resultText } }";

    private final Program program;
    private final Rounds rounds;

    public ReadBenchmark(Program program, Rounds rounds) {
        this.program = program;
        this.rounds = rounds;
    }

    /** The 99th percentile of each kind in one round, in milliseconds. */
    private record Times(double past, double through, double graphql, double insert) {}

    public List<Row> rows() throws Exception {
        String token = program.token(USER);
        List<String> ids = caseload(token);
        List<Times> measured = new ArrayList<>();
        try (HikariDataSource database = database()) {
            for (int round = 0; round <= rounds.count(); round++) {
                Times times = round(token, ids, database);
                System.err.printf(
                        Locale.ROOT,
                        "reads: %s, p99 without access control %.1f ms, with it %.1f ms, GraphQL %.1f ms, insert %.1f ms%n",
                        round == 0 ? "warmed up" : "round " + round + " of " + rounds.count(),
                        times.past(),
                        times.through(),
                        times.graphql(),
                        times.insert());
                if (round > 0) {
                    measured.add(times);
                }
            }
        }
        return List.of(
                Row.atMost(
                        GOAL_ACCESS,
                        "p99 of a read of one episode with rights and use log",
                        "the p99 of the same without, and of one durable insert",
                        measured.stream()
                                .map(times -> times.through() / (times.past() + times.insert()))
                                .toList(),
                        medians(measured)),
                Row.atMost(
                        GOAL_GRAPHQL,
                        "p99 of the same episode by GraphQL",
                        "the p99 of the same as JSON, with the same security, read and log",
                        measured.stream()
                                .map(times -> times.graphql() / times.through())
                                .toList(),
                        PER_SECOND + " a second of each kind, " + LENGTH.toSeconds() + " s a round"));
    }

    private Times round(String token, List<String> ids, HikariDataSource database) throws Exception {
        OpenLoop load = new OpenLoop(PER_SECOND, LENGTH);
        return new Times(
                p99(load.run(turn -> sending(get(token, "/export/benchmark/past/" + of(ids, turn))))),
                p99(load.run(turn -> sending(get(token, "/export/benchmark/through/" + of(ids, turn))))),
                p99(load.run(turn -> sending(graphql(token, of(ids, turn))))),
                p99(load.run(_ -> () -> insert(database))));
    }

    private OpenLoop.Request sending(HttpRequest request) {
        return () -> program.send(request);
    }

    private HttpRequest get(String token, String path) {
        return program.request(path, token).build();
    }

    private HttpRequest graphql(String token, String id) {
        return program.graphql(token, body(EPISODE, id));
    }

    private static byte[] body(String query, String id) {
        return ("{\"query\":" + JsonMapper.shared().writeValueAsString(query) + ",\"variables\":{\"id\":\"" + id
                        + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A page of the user's unit's episodes, each of which must answer alike in all three ways. */
    private List<String> caseload(String token) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        program.json(program.graphql(
                        token,
                        "{\"query\":\"{ caseload(unitWide: true, first: 200) { edges { node { id } } } }\"}"
                                .getBytes(StandardCharsets.UTF_8)))
                .path("data")
                .path("caseload")
                .path("edges")
                .forEach(edge -> ids.add(edge.path("node").path("id").asString()));
        for (String id : ids) {
            String through = program.json(get(token, "/export/benchmark/through/" + id))
                    .path("matter")
                    .path("need")
                    .asString();
            String asked = program.json(graphql(token, id))
                    .path("data")
                    .path("episode")
                    .path("matter")
                    .path("need")
                    .asString();
            if (!through.equals(asked)) {
                throw new IOException("an episode is told otherwise by hand than by GraphQL");
            }
        }
        if (ids.isEmpty()) {
            throw new IOException("the caseload is empty");
        }
        return ids;
    }

    private static String of(List<String> ids, int turn) {
        return ids.get(turn % ids.size());
    }

    private static double p99(double[] times) {
        return Rounds.percentile(times, PERCENT);
    }

    private static String medians(List<Times> measured) {
        return String.format(
                Locale.ROOT,
                "%.1f ms against %.1f ms and %.1f ms",
                median(measured.stream().mapToDouble(Times::through).toArray()),
                median(measured.stream().mapToDouble(Times::past).toArray()),
                median(measured.stream().mapToDouble(Times::insert).toArray()));
    }

    private static double median(double[] times) {
        return Rounds.percentile(times, 50);
    }

    /** In the program's own server, with connections set as the use log's are. */
    private HikariDataSource database() throws IOException, SQLException {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(DemoHistory.archive(program.data()));
        pool.setMaximumPoolSize(8);
        pool.setConnectionInitSql(ArchiveSchema.SYNCED);
        HikariDataSource database = new HikariDataSource(pool);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table benchmark_insert (id uuid primary key, bytes bytea not null)");
        }
        return database;
    }

    private static void insert(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into benchmark_insert values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, new byte[512]);
            insert.executeUpdate();
        }
    }
}
