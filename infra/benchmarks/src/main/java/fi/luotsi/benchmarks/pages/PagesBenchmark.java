package fi.luotsi.benchmarks.pages;

import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.benchmarks.measuring.Row;
import fi.luotsi.kernel.value.FinnishTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The pages that are opened most, against what they ask of GraphQL asked directly, by turns. */
public final class PagesBenchmark {

    private static final double GOAL = 2;
    private static final int PAGES_A_ROUND = 100;
    private static final int MEDIAN = 50;
    private static final String USER = "helmi";

    /** Those of My day, whose state the page asks for. */
    private static final List<String> LISTS =
            List.of("MY_OBLIGATIONS", "MY_CASELOAD", "REFERRALS_RECEIVED", "REFERRALS_SENT", "MY_CONTACTS_TODAY");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Program program;
    private final Path documents;
    private final Rounds rounds;
    private final List<String> notes = new ArrayList<>();

    /** @param documents the folder of what the desk asks */
    public PagesBenchmark(Program program, Path documents, Rounds rounds) {
        this.program = program;
        this.documents = documents;
        this.rounds = rounds;
    }

    /**
     * A page.
     *
     * @param document what it asks
     */
    private record Opened(String name, String path, String document, Map<String, ?> variables) {}

    private interface Asking {
        void ask() throws Exception;
    }

    public List<Row> rows() throws Exception {
        String token = program.token(USER);
        BusyClient client = BusyClient.recorded(program, token);
        String me = program.json(program.graphql(token, JSON.writeValueAsBytes(Map.of("query", "{ viewer { id } }"))))
                .at("/data/viewer/id")
                .asString();
        String midnight = LocalDate.now(FinnishTime.ZONE)
                .atStartOfDay(FinnishTime.ZONE)
                .toInstant()
                .toString();
        List<Opened> pages = List.of(
                new Opened(
                        "My day",
                        "/my-day",
                        "MyDay",
                        Map.of(
                                "me", me,
                                "midnight", midnight,
                                "casework", true,
                                "contacts", true,
                                "feedback", false,
                                "live", true,
                                "lists", LISTS)),
                new Opened(
                        "Client, with 20 contacts and 3 episodes",
                        "/clients/" + client.id(),
                        "Client",
                        Map.of("id", client.id(), "casework", true, "undoable", true)),
                new Opened(
                        "Episode",
                        "/episodes/" + client.episode(),
                        "Episode",
                        Map.of("id", client.episode(), "casework", true, "undoable", true)));
        List<Row> rows = new ArrayList<>();
        try (Desk desk = new Desk("http://localhost:" + program.port(), USER)) {
            for (Opened page : pages) {
                rows.add(row(page, desk, token));
            }
            Map<String, Integer> assets = desk.assets(desk.page("/my-day"));
            int kit = assets.entrySet().stream()
                    .filter(asset -> asset.getKey().startsWith("/webjars/"))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int all = assets.values().stream().mapToInt(Integer::intValue).sum();
            notes.add(String.format(
                    Locale.ROOT,
                    "Files of a page over the wire: %.1f kB of the desk's own (goal 50), %.1f kB of the kit.",
                    (all - kit) / 1e3,
                    kit / 1e3));
        }
        return rows;
    }

    /** What was measured besides. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private Row row(Opened page, Desk desk, String token) throws Exception {
        byte[] question = question(page);
        List<Double> ratios = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int round = 0; round <= rounds.count(); round++) {
            double asked = median(() -> {
                if (program.json(program.graphql(token, question)).has("errors")) {
                    throw new IOException(page.document() + " is answered with errors");
                }
            });
            double shown = median(() -> desk.page(page.path()));
            System.err.printf(
                    Locale.ROOT,
                    "%s: %s, %.1f ms, and %.1f ms for what it asks%n",
                    page.name(),
                    round == 0 ? "warmed up" : "round " + round + " of " + rounds.count(),
                    shown,
                    asked);
            if (round > 0) {
                ratios.add(shown / asked);
                figures.add(String.format(Locale.ROOT, "%.1f/%.1f", shown, asked));
            }
        }
        return Row.atMost(
                GOAL,
                page.name() + ", the page",
                "its GraphQL document asked directly",
                ratios,
                "median, one caller, ms (goal for a page 200): " + String.join(", ", figures));
    }

    private byte[] question(Opened page) throws IOException {
        return JSON.writeValueAsBytes(Map.of(
                "query",
                Files.readString(documents.resolve(page.document() + ".graphql")),
                "variables",
                page.variables()));
    }

    /** The median of so many, one after the other, in milliseconds. */
    private static double median(Asking asking) throws Exception {
        double[] took = new double[PAGES_A_ROUND];
        for (int turn = 0; turn < took.length; turn++) {
            long begin = System.nanoTime();
            asking.ask();
            took[turn] = (System.nanoTime() - begin) / 1e6;
        }
        return Rounds.percentile(took, MEDIAN);
    }
}
