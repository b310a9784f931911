package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A destruction as people carry it through: the administrator has the program look, the team lead confirms. */
final class Retention {

    private Retention() {}

    /** How many records were proposed, escalated and destroyed. */
    static JsonNode ran(Program program) {
        return program.as("lempi")
                .graphql("mutation { runRetention { proposed escalated destroyed } }", Map.of())
                .at("/data/runRetention");
    }

    /** Waits for the proposal that the record is in, and confirms it. */
    static void confirmed(Caller lead, String record) {
        confirmed(lead, () -> lead.graphql(
                        "{ destructions(filter: {record: \"%s\"}) { edges { node { id } } } }".formatted(record),
                        Map.of())
                .at("/data/destructions/edges/0/node/id")
                .asString(""));
    }

    /** @param proposal its id, or nothing as long as it is not listed */
    static void confirmed(Caller lead, Supplier<String> proposal) {
        String destruction = Awaitility.await("the proposal to be listed")
                .atMost(Duration.ofSeconds(30))
                .until(proposal::get, id -> !id.isEmpty());
        assertThat(lead.mutate("confirmDestruction", "ConfirmDestructionInput", Inputs.of("destructionId", destruction))
                        .path("userErrors"))
                .isEmpty();
    }
}
