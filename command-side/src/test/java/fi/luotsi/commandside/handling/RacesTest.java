package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.IdentityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sixteen callers at once, on two copies of the program: no lock of one process helps between them. */
class RacesTest {

    private static final int CALLERS = 16;
    private static final CommandSide ONE = CommandSide.shared();
    private static final CommandSide OTHER = ONE.another();

    @AfterAll
    static void close() {
        OTHER.close();
    }

    @Test
    void each_change_to_one_episode_is_made_once_and_none_is_a_conflict_where_nothing_conflicts() throws Exception {
        EpisodeId episode = newEpisode();
        List<NoteId> notes =
                LongStream.range(0, CALLERS * 4).mapToObj(_ -> Casework.note()).toList();

        List<Answer> answers = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            int first = round * CALLERS;
            answers.addAll(race((program, caller) ->
                    program.send(new AddEpisodeNote(episode, notes.get(first + caller), "Soitettu"))));
        }

        assertThat(answers)
                .allMatch(Answer::accepted)
                .extracting(Answer::version)
                .doesNotHaveDuplicates();
        List<Recorded> events = ONE.events(episode.value());
        assertThat(events).hasSize(2 + answers.size());
        assertThat(events)
                .extracting(recorded -> recorded.envelope().sequence())
                .isEqualTo(LongStream.range(0, events.size()).boxed().toList());
    }

    @Test
    void of_callers_who_saw_the_same_version_one_changes_the_record() throws Exception {
        EpisodeId episode = newEpisode();

        List<Answer> answers = race((program, _) ->
                program.send(new AddEpisodeNote(episode, Casework.note(), "Soitettu"), Asked.expecting(1)));

        assertThat(answers.stream().filter(Answer::accepted)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.accepted()))
                .allSatisfy(answer ->
                        assertThat(answer.refusals()).extracting(Refusal::code).containsExactly("CONFLICT"));
        assertThat(ONE.events(episode.value())).hasSize(3);
    }

    @Test
    void a_step_that_may_be_taken_once_is_taken_once() throws Exception {
        EpisodeId episode = newEpisode();

        List<Answer> answers =
                race((program, _) -> program.send(new InitiateMatter(episode, "client", "Arki ei suju", null)));

        assertThat(answers.stream().filter(Answer::accepted)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.accepted()))
                .allSatisfy(answer -> assertThat(answer.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("MATTER_ALREADY_INITIATED"));
        assertThat(ONE.events(episode.value())).hasSize(3);
    }

    @Test
    void one_command_sent_by_all_at_once_is_carried_out_once_and_answered_to_all() throws Exception {
        ContactId contact = Casework.contact();
        CaseworkCommand call = Casework.call(contact, Casework.note(), "Kysyi kotiavusta");
        CommandContext once = Asked.now();

        List<Answer> answers = race((program, _) -> program.send(call, once));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.version()).isEqualTo(1));
        assertThat(answers.stream().filter(answer -> !answer.repeated())).hasSize(1);
        assertThat(ONE.events(contact.value())).hasSize(2);
    }

    @Test
    void of_sixteen_contacts_under_one_command_id_one_is_recorded_and_the_others_are_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<ContactId> contacts = LongStream.range(0, CALLERS)
                    .mapToObj(_ -> Casework.contact())
                    .toList();
            CommandContext once = Asked.now();

            List<Answer> answers = race((program, caller) -> program.send(Casework.call(contacts.get(caller)), once));

            assertThat(answers.stream().filter(Answer::accepted)).hasSize(1);
            assertThat(answers.stream().filter(answer -> !answer.accepted()))
                    .allSatisfy(answer ->
                            assertThat(answer.refusals()).containsExactly(RefusalCode.COMMAND_ID_USED.at("commandId")));
            assertThat(contacts.stream()
                            .filter(contact -> !ONE.events(contact.value()).isEmpty()))
                    .hasSize(1);
        }
    }

    @Test
    void of_sixteen_people_with_one_personal_identity_code_one_becomes_a_client() throws Exception {
        for (int round = 0; round < 5; round++) {
            IdentityCode code = Casework.code();
            List<ClientId> clients = LongStream.range(0, CALLERS)
                    .mapToObj(_ -> Casework.client())
                    .toList();

            List<Answer> answers =
                    race((program, caller) -> program.send(Casework.register(clients.get(caller), code.value())));

            assertThat(answers.stream().filter(Answer::accepted)).hasSize(1);
            assertThat(answers.stream().filter(answer -> !answer.accepted()))
                    .allSatisfy(answer -> assertThat(answer.refusals())
                            .containsExactly(RefusalCode.IDENTITY_CODE_TAKEN.at("identityCode")));
            assertThat(clients.stream()
                            .filter(client -> !ONE.events(client.value()).isEmpty()))
                    .hasSize(1);
        }
    }

    private static EpisodeId newEpisode() {
        ClientId client = Casework.client();
        ONE.send(Casework.register(client, null));
        return Casework.openEpisode(ONE, client);
    }

    private static List<Answer> race(BiFunction<CommandSide, Integer, CommandResult> send) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                all.add(() -> {
                    start.await();
                    try {
                        CommandResult result = send.apply(caller % 2 == 0 ? ONE : OTHER, caller);
                        return new Answer(true, result.version(), result.repeated(), List.of());
                    } catch (Refused refused) {
                        return new Answer(false, -1, false, refused.refusals());
                    }
                });
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private record Answer(boolean accepted, long version, boolean repeated, List<Refusal> refusals) {}
}
