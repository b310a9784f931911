package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sixteen clients at once, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class RacesIT {

    private static final int CLIENTS = 16;
    private static final String IDENTITY_CODE = Inputs.identityCode(700_000);

    private final Program program;
    private final Caller helmi;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    RacesIT(@TempDir Path folder) {
        program = Program.start(folder.resolve("data"));
        helmi = program.as("helmi");
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        program.close();
    }

    @Test
    void sixteen_changes_to_one_episode_that_do_not_conflict_are_made_once_each() throws Exception {
        String episode = openedEpisode(registered(Inputs.client(Inputs.id(), search())));

        List<JsonNode> answers = atOnce(_ -> helmi.mutate("addEpisodeNote", "AddEpisodeNoteInput", note(episode)));

        assertThat(made(answers))
                .hasSize(CLIENTS)
                .extracting(answer -> answer.path("version").asLong())
                .doesNotHaveDuplicates();
        assertThat(notes(episode)).isEqualTo(CLIENTS);
    }

    @Test
    void of_sixteen_changes_to_the_same_version_one_is_made() throws Exception {
        String episode = openedEpisode(registered(Inputs.client(Inputs.id(), search())));
        long version = helmi.graphql("{ episode(id: \"%s\") { version } }".formatted(episode), Map.of())
                .at("/data/episode/version")
                .asLong();

        List<JsonNode> answers = atOnce(_ -> {
            Map<String, Object> input = note(episode);
            input.put("expectedVersion", version);
            return helmi.mutate("addEpisodeNote", "AddEpisodeNoteInput", input);
        });

        assertThat(made(answers)).hasSize(1);
        assertThat(codes(answers)).hasSize(CLIENTS - 1).allMatch("CONFLICT"::equals);
        assertThat(notes(episode)).isEqualTo(1);
    }

    @Test
    void the_same_command_sent_sixteen_times_at_once_is_carried_out_once() throws Exception {
        String episode = openedEpisode(registered(Inputs.client(Inputs.id(), search())));
        Map<String, Object> input = note(episode);

        List<JsonNode> answers = atOnce(_ -> helmi.mutate("addEpisodeNote", "AddEpisodeNoteInput", input));

        assertThat(made(answers))
                .extracting(answer -> answer.path("version").asLong())
                .containsOnly(2L);
        assertThat(codes(answers)).allMatch("CONFLICT"::equals);
        assertThat(notes(episode)).isEqualTo(1);
    }

    @Test
    void sixteen_registrations_of_one_identity_code_make_one_client() throws Exception {
        String search = search();

        List<JsonNode> answers = atOnce(_ -> {
            Map<String, Object> client = new HashMap<>(Inputs.client(Inputs.id(), search));
            client.put("identityCode", IDENTITY_CODE);
            return helmi.mutate("registerClient", "RegisterClientInput", client);
        });

        assertThat(made(answers)).hasSize(1);
        assertThat(codes(answers)).hasSize(CLIENTS - 1).allMatch("IDENTITY_CODE_TAKEN"::equals);
        assertThat(helmi.graphql(
                                "query($input: ClientSearchInput!) { searchClients(input: $input) { matches { clientId } } }",
                                Map.of("input", Map.of("identityCode", IDENTITY_CODE)))
                        .at("/data/searchClients/matches"))
                .hasSize(1);
    }

    @Test
    void sixteen_registrations_after_one_search_make_one_client() throws Exception {
        String search = search();

        List<JsonNode> answers =
                atOnce(_ -> helmi.mutate("registerClient", "RegisterClientInput", Inputs.client(Inputs.id(), search)));

        assertThat(made(answers)).hasSize(1);
        assertThat(codes(answers)).hasSize(CLIENTS - 1).allMatch("SEARCH_USED"::equals);
    }

    private String search() {
        return helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
    }

    private String registered(Map<String, Object> client) {
        return helmi.mutate("registerClient", "RegisterClientInput", client)
                .path("id")
                .asString();
    }

    private String openedEpisode(String client) {
        String episode = Inputs.id();
        helmi.mutate("openEpisode", "OpenEpisodeInput", Inputs.of("episodeId", episode, "clientId", client));
        JsonNode screened = helmi.mutate(
                "screenUrgency",
                "ScreenUrgencyInput",
                Inputs.of("episodeId", episode, "urgency", "not-urgent", "grounds", "Pärjää toistaiseksi."));
        assertThat(screened.path("version").asLong()).as("%s", screened).isEqualTo(1);
        return episode;
    }

    private static Map<String, Object> note(String episode) {
        return Inputs.of("episodeId", episode, "noteId", Inputs.id(), "note", "Sovittiin uusi soitto.");
    }

    private int notes(String episode) {
        return helmi.graphql("{ episode(id: \"%s\") { notes { nodes { id } } } }".formatted(episode), Map.of())
                .at("/data/episode/notes/nodes")
                .size();
    }

    private static List<JsonNode> made(List<JsonNode> answers) {
        return answers.stream()
                .filter(answer -> answer.path("version").isNumber())
                .toList();
    }

    private static List<String> codes(List<JsonNode> answers) {
        return answers.stream()
                .flatMap(
                        answer -> StreamSupport.stream(answer.path("userErrors").spliterator(), false))
                .map(error -> error.path("code").asString())
                .toList();
    }

    private List<JsonNode> atOnce(IntFunction<JsonNode> client) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<JsonNode>> running = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            int number = n;
            running.add(threads.submit(() -> {
                start.await();
                return client.apply(number);
            }));
        }
        List<JsonNode> answers = new ArrayList<>();
        for (Future<JsonNode> one : running) {
            answers.add(one.get());
        }
        return answers;
    }
}
