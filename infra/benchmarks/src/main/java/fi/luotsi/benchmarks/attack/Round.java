package fi.luotsi.benchmarks.attack;

import fi.luotsi.benchmarks.measuring.OpenLoop;
import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long those wait who do their work, while somebody attacks one program or another. */
final class Round {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PER_SECOND = 20;
    private static final double PERCENT = 99;
    private static final List<String> USERS = List.of("helmi", "vaino");

    private static final List<String> WORK = List.of(
            "{ caseload(first: 25) { nodes { id openedAt state { label } client { name { given family } } } } }",
            "{ contacts(first: 25) { nodes { id receivedAt channel { label } } } }",
            "{ viewer { id name } obligations(first: 25) { nodes { id rule { label } dueOn } } }");

    private final Program work;
    private final Duration length;

    /** @param work the program that the others use */
    Round(Program work, Duration length) {
        this.work = work;
        this.length = length;
    }

    /**
     * The others' 99th percentile while the attack goes on.
     *
     * @return milliseconds
     * @throws java.io.IOException when one of them is not answered well
     */
    double during(Attack attack, Program attacked) throws Exception {
        List<String> tokens = List.of(work.token(USERS.getFirst()), work.token(USERS.getLast()));
        Thread attacker = Thread.ofVirtual().start(() -> {
            try {
                attack.means().send(attacked);
            } catch (Exception _) {
                // it was told to end
            }
        });
        try {
            Thread.sleep(Duration.ofSeconds(1));
            double[] took = new OpenLoop(PER_SECOND, length)
                    .run(turn -> () -> answeredWell(tokens.get(turn % tokens.size()), WORK.get(turn % WORK.size())));
            return Rounds.percentile(took, PERCENT);
        } finally {
            attacker.interrupt();
            attacker.join();
        }
    }

    private void answeredWell(String token, String query) throws Exception {
        JsonNode answer = work.json(work.graphql(token, JSON.writeValueAsBytes(Map.of("query", query))));
        if (answer.has("errors")) {
            throw new IllegalStateException("somebody who did their work was answered " + answer.path("errors"));
        }
    }
}
