package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two copies of the program whose commands travel over a bus: what a person is told does not depend on where a command was decided. */
@TestInstance(Lifecycle.PER_CLASS)
class BusIT {

    private static final int NOTES_OF_EACH = 60;

    private final SharedStores stores = new SharedStores();
    private final StandInBus bus;
    private final Program one;
    private final Program other;

    BusIT(@TempDir Path folder) throws IOException {
        bus = StandInBus.start();
        one = stores.launched(folder, "one", bus.settings());
        other = stores.launched(folder, "other", bus.settings());
        one.awaitReady();
        other.awaitReady();
        Awaitility.await("both to take commands").until(() -> bus.handlers() == 2);
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        bus.close();
        stores.close();
    }

    @Test
    void a_refusal_arrives_whole_wherever_it_was_decided() {
        for (int n = 0; n < 10; n++) {
            String contact = Inputs.id();
            one.as("helmi").did("receiveContact", "ReceiveContactInput", Inputs.contact(contact));
            Map<String, Object> note = note(contact);
            note.put("expectedVersion", 7);

            assertThat(other.as("helmi").userErrors("addContactNote", "AddContactNoteInput", note))
                    .containsExactly("CONFLICT expectedVersion");
            assertThat(other.as("helmi").userErrors("receiveContact", "ReceiveContactInput", Inputs.contact(contact)))
                    .containsExactly("ALREADY_EXISTS contactId");
        }
        assertThat(bus.handledBy().values().stream().flatMap(Set::stream).distinct())
                .as("both decide")
                .hasSize(2);
        assertThat(one.printed() + other.printed()).doesNotContain("\tat ", "Serializing exception");
    }

    @Test
    void all_commands_to_a_record_go_to_one_copy_so_that_none_is_in_anothers_way() throws Exception {
        String contact = Inputs.id();
        one.as("helmi").did("receiveContact", "ReceiveContactInput", Inputs.contact(contact));

        List<JsonNode> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<JsonNode>> running = Stream.of(one.as("helmi"), other.as("helmi"))
                    .flatMap(person -> Stream.generate(() -> threads.submit(
                                    () -> person.mutate("addContactNote", "AddContactNoteInput", note(contact))))
                            .limit(NOTES_OF_EACH))
                    .toList();
            for (Future<JsonNode> answer : running) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .extracting(answer -> answer.path("version").asLong(-1))
                .doesNotHaveDuplicates()
                .doesNotContain(-1L)
                .hasSize(2 * NOTES_OF_EACH);
        assertThat(bus.handledBy().get(contact)).hasSize(1);
    }

    @Test
    void a_command_whose_answer_is_lost_is_said_to_be_unknown_and_is_carried_out_once_when_it_is_sent_again() {
        String contact = Inputs.id();
        Map<String, Object> input = Inputs.contact(contact);
        Caller helmi = one.as("helmi");

        bus.loseAnswers(1);
        JsonNode lost = helmi.graphql(
                "mutation($input: ReceiveContactInput!) { receiveContact(input: $input) { id } }",
                Map.of("input", input));

        assertThat(lost.at("/errors/0/extensions/code").asString())
                .as("%s", lost)
                .isEqualTo("COMMAND_UNANSWERED");
        assertThat(lost.at("/errors/0/message").asString()).contains("Send it again with the same id");
        assertThat(helmi.mutate("receiveContact", "ReceiveContactInput", input)
                        .path("version")
                        .asLong(-1))
                .isZero();
        assertThat(other.as("eero").get("/export/events").body().lines())
                .filteredOn(line -> line.contains(contact))
                .hasSize(1);
    }

    private static Map<String, Object> note(String contact) {
        return Inputs.of("contactId", contact, "noteId", Inputs.id(), "note", "Kysyi kotiavusta.");
    }
}
