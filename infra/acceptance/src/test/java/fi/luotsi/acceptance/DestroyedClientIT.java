package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * R30: when a client's basic data are destroyed, all the keys that are left find no client of that name or code in any file. A
 * client who stays is found in the same way, so the search works.
 */
class DestroyedClientIT {

    private final Random random = new Random();
    private final Canaries names = new Canaries(random);
    private final Person gone = person();
    private final Person stays = person();

    @TempDir
    Path folder;

    private record Person(String id, String given, String family, String code) {}

    private Person person() {
        return new Person(
                Inputs.id(),
                names.own(Canaries.Kind.SHORT_FINNISH),
                names.own(Canaries.Kind.SHORT_ASCII),
                Inputs.identityCode(random.nextInt(1_000_000)));
    }

    @Test
    void R30_with_the_keys_that_are_left_no_file_tells_that_a_destroyed_client_was_one() throws Exception {
        List<StoredKeys.Wrapped> before;
        List<byte[]> left;
        try (Program program = Program.start(folder.resolve("data"))) {
            Caller helmi = program.as("helmi");
            registered(helmi, gone);
            registered(helmi, stays);
            before = StoredKeys.lookUpKeys(program);
            assertThat(helmi.mutate(
                                    "recordDeath",
                                    "RecordDeathInput",
                                    Inputs.of("clientId", gone.id(), "diedOn", "2020-02-02"))
                            .path("version")
                            .isNumber())
                    .isTrue();

            destroyed(program);

            assertThat(searched(helmi, gone).path("matches")).isEmpty();
            assertThat(searched(helmi, stays).at("/matches/0/clientId").asString())
                    .isEqualTo(stays.id());
            StoredKeys keys = StoredKeys.of(folder.resolve("data/key-encryption-key.json"));
            left = new ArrayList<>();
            for (StoredKeys.Wrapped each : StoredKeys.lookUpKeys(program)) {
                left.add(keys.unwrap(each));
            }
            assertThat(before).allSatisfy(each -> assertThatThrownBy(() -> keys.unwrap(each))
                    .as("the look-up key as the database's log still has it")
                    .isInstanceOf(AEADBadTagException.class));
            checkpointed(program);
        }
        assertThat(found(StoredKeys.tokens(left, stays.given(), stays.family(), stays.code())))
                .as("tokens of who stays")
                .isNotEmpty();
        assertThat(found(StoredKeys.tokens(left, gone.given(), gone.family(), gone.code())))
                .as("tokens of who is gone")
                .isEmpty();
    }

    private void registered(Caller helmi, Person person) {
        Map<String, Object> input = Inputs.client(
                person.id(), searched(helmi, person).path("searchId").asString());
        input.put("name", Map.of("given", person.given(), "family", person.family()));
        input.put("identityCode", person.code());
        assertThat(helmi.mutate("registerClient", "RegisterClientInput", input)
                        .path("version")
                        .isNumber())
                .isTrue();
    }

    private static JsonNode searched(Caller helmi, Person person) {
        return helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId matches { clientId } } }",
                        Map.of("input", Map.of("familyName", person.family(), "givenName", person.given())))
                .at("/data/searchClients");
    }

    private void destroyed(Program program) {
        Retention.ran(program);
        Retention.confirmed(program.as("sylvi"), gone.id());
        Awaitility.await("the client to be gone").atMost(Duration.ofSeconds(30)).until(() -> isGone(program));
        // asked once more, it answers when the keys have been changed
        Retention.ran(program);
    }

    private boolean isGone(Program program) throws SQLException {
        try (Connection connection = program.postgres().connect();
                Statement select = connection.createStatement();
                var row = select.executeQuery("select 1 from data_key where key_id = '" + gone.id() + "'")) {
            return !row.next();
        }
    }

    private static void checkpointed(Program program) throws SQLException {
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private Set<String> found(List<byte[]> tokens) {
        ByteSearch search = ByteSearch.ofBytes(tokens);
        Set<String> found = new HashSet<>();
        Folders.files(folder).forEach(file -> search.find(Folders.bytes(file))
                .forEach(each -> found.add(folder.relativize(file) + ": " + each)));
        return found;
    }
}
