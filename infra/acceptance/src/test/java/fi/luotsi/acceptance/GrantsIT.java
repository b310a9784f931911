package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** R21: rights are granted and ended in the running program, and both hold at once. */
class GrantsIT {

    private static final String AINO = "0198d000-0000-7000-8000-000000000001";
    private static final String ME = "{ viewer { unit { code } rights { unit { code } } } }";

    @TempDir
    Path folder;

    @Test
    void R21_a_right_holds_from_its_granting_to_its_end_and_nobody_grants_one_to_themselves() {
        try (Program program = Program.start(folder.resolve("data"))) {
            Caller aino = program.as("aino");
            Caller lempi = program.as("lempi");
            assertThat(unit(aino)).isEqualTo("tampere-keskusta");

            String grant = Inputs.id();
            assertThat(lempi.mutate("grantAccess", "GrantAccessInput", grant(grant, AINO))
                            .path("version")
                            .asInt(-1))
                    .isZero();
            assertThat(refusal(aino)).isEqualTo("unit-needed");
            assertThat(unit(aino.acting("adviser", "nokia"))).isEqualTo("nokia");
            assertThat(refusal(aino.acting("adviser", "sastamala"))).isEqualTo("unit-not-held");
            assertThat(refusal(aino.acting("team-lead", "nokia"))).isEqualTo("role-not-held");

            Map<String, Object> end = Map.of("commandId", Inputs.id(), "grantId", grant, "reason", "tasks-changed");
            lempi.mutate("endAccess", "EndAccessInput", end);
            assertThat(refusal(aino.acting("adviser", "nokia"))).isEqualTo("unit-not-held");
            assertThat(unit(aino)).isEqualTo("tampere-keskusta");

            JsonNode refused = lempi.mutate(
                    "grantAccess", "GrantAccessInput", grant(Inputs.id(), "0198d000-0000-7000-8000-000000000008"));
            assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("GRANT_TO_ONESELF");
            JsonNode other = aino.graphql("{ accessGrants { totalCount } }", Map.of());
            assertThat(other.at("/errors/0/extensions/code").asString()).isEqualTo("DENIED");
        }
    }

    private static Map<String, Object> grant(String id, String person) {
        return Map.of(
                "commandId",
                Inputs.id(),
                "grantId",
                id,
                "person",
                person,
                "name",
                "Aino Järvikoivu",
                "grounds",
                "Helps out in Nokia",
                "role",
                "adviser",
                "unit",
                "nokia",
                "serviceTasks",
                List.of("service-guidance"));
    }

    private static String unit(Caller caller) {
        return caller.graphql(ME, Map.of()).at("/data/viewer/unit/code").asString();
    }

    private static String refusal(Caller caller) {
        HttpResponse<String> answer = caller.post(ME, Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        return Caller.JSON.readTree(answer.body()).path("code").asString();
    }
}
