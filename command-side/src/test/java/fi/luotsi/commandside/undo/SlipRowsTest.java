package fi.luotsi.commandside.undo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.EpisodeHearing.ExplainOptions;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.casework.ReferralSending.RevokeReferral;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.Undoing.UndoInClient;
import fi.luotsi.kernel.casework.Undoing.UndoInContact;
import fi.luotsi.kernel.casework.Undoing.UndoInEpisode;
import fi.luotsi.kernel.casework.Undoing.UndoInReferral;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** On the database: rows beside the events after a slip are those of before it, and of two who act at once one is first. */
class SlipRowsTest {

    private static final CommandSide ONE = CommandSide.shared();
    private static final CommandSide OTHER = ONE.another();

    /** Every row that is told of a record or a client, without what is made by chance. */
    private static final Map<String, String> ROWS = new TreeMap<>(Map.of(
            "matter", "select unit, client, open, recent_from from matter where source = '%1$s' order by unit",
            "started", "select contact from started where record = '%1$s'",
            "kept",
                    "select record, subject, retention_class, counted_from, expires_on, part_of from data_key"
                            + " where key_id = '%1$s'",
            "search", "select kind, encode(token, 'hex') from client_search where client_id = '%1$s' order by 1, 2",
            "identity", "select encode(token, 'hex') from client_identity where client_id = '%1$s'",
            "limits", "select kind, record from client_limit where client_id = '%1$s'"));

    private final ClientId client = Casework.client();
    private final EpisodeId episode;

    SlipRowsTest() {
        ONE.send(Casework.register(client, Casework.code().value()));
        this.episode = Casework.openEpisode(ONE, client);
    }

    @AfterAll
    static void close() {
        OTHER.close();
    }

    private static Map<String, List<List<Object>>> rows(UUID record) {
        Map<String, List<List<Object>>> rows = new TreeMap<>();
        ROWS.forEach((name, sql) -> rows.put(name, ONE.rows(sql.formatted(record))));
        return rows;
    }

    private static int version(CaseworkCommand command) {
        return Math.toIntExact(ONE.send(command).version());
    }

    private ReferralId handedOver() {
        ReferralId referral = new ReferralId(Ids.next());
        ONE.send(sent(referral, "within-register", "asiakasohjaus"));
        return referral;
    }

    private SendReferral sent(ReferralId referral, String kind, String unit) {
        return new SendReferral(
                referral,
                new Origin(null, episode, null),
                kind,
                "client-guidance",
                unit,
                "Asiakasohjaus",
                null,
                null,
                null);
    }

    @Test
    void a_name_that_was_a_slip_finds_the_client_no_more() {
        Map<String, List<List<Object>>> before = rows(client.value());
        int version = version(new ChangeClientName(client, new PersonName("Väärä", "Nimi")));
        assertThat(rows(client.value())).isNotEqualTo(before);

        ONE.send(new UndoInClient(client, version));

        assertThat(rows(client.value())).isEqualTo(before);
    }

    @Test
    void a_referral_that_was_revoked_by_a_slip_is_again_a_matter_of_both_units() {
        ReferralId referral = handedOver();
        Map<String, List<List<Object>>> before = rows(referral.value());
        int version = version(new RevokeReferral(referral, "need-ended"));
        assertThat(rows(referral.value())).isNotEqualTo(before);

        ONE.send(new UndoInReferral(referral, version));

        assertThat(rows(referral.value())).isEqualTo(before);
    }

    @Test
    void an_episode_that_was_a_slip_is_no_matter_and_is_kept_as_one_that_ended_then() {
        ContactId contact = Casework.contact();
        ONE.send(Casework.call(contact));
        ONE.send(new LinkContact(contact, client));
        EpisodeId slip = Casework.episode();
        int version = version(new OpenEpisode(slip, client, contact));
        assertThat(rows(slip.value()).get("matter")).isNotEmpty();

        ONE.send(new UndoInEpisode(slip, version));

        assertThat(rows(slip.value()).get("matter")).isEmpty();
        assertThat(rows(slip.value()).get("started")).isEmpty();
        assertThat(ONE.rows("select retention_class, counted_from::text from data_key where key_id = '" + slip + "'"))
                .containsExactly(List.of("guidance", "2026-03-02"));
        assertThat(ONE.events(slip.value())).hasSize(2);
    }

    @Test
    void a_repeat_of_a_slip_and_of_its_undoing_changes_nothing_and_the_record_goes_on() {
        AddEpisodeNote note = new AddEpisodeNote(episode, Casework.note(), "Väärä merkintä");
        var noted = Asked.now();
        int version = Math.toIntExact(ONE.send(note, noted).version());
        var undoing = Asked.now();
        CommandResult undone = ONE.send(new UndoInEpisode(episode, version), undoing);

        assertThat(undone.version()).isEqualTo(version + 1);
        assertThat(ONE.send(new UndoInEpisode(episode, version), undoing).repeated())
                .isTrue();
        assertThat(ONE.send(note, noted).repeated()).isTrue();
        // who saw the record before the slip, or after it was taken back, saw it as it is
        assertThat(ONE.refusals(note(), Asked.expecting(version)))
                .extracting(Refusal::code)
                .containsExactly("CONFLICT");
        assertThat(ONE.send(note(), Asked.expecting(version - 1)).version()).isEqualTo(version + 2);
        int later = Math.toIntExact(ONE.send(note()).version());
        CommandResult again = ONE.send(new UndoInEpisode(episode, later));
        assertThat(ONE.send(note(), Asked.expecting(again.version())).version()).isEqualTo(again.version() + 1);
    }

    private AddEpisodeNote note() {
        return new AddEpisodeNote(episode, Casework.note(), "Soitettu");
    }

    @Test
    void of_many_who_take_one_thing_back_at_once_one_does() throws Exception {
        int version = version(new ExplainOptions(episode, "Vaihtoehdot", "Vaikutukset", "fi"));

        List<Object> answers = race(8, (program, _) -> program.send(new UndoInEpisode(episode, version)));

        assertThat(answers.stream().filter(CommandResult.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(String.class::isInstance)).containsOnly("ALREADY_UNDONE");
    }

    @Test
    void either_the_slip_is_taken_back_or_somebody_acts_on_it_and_never_both() throws Exception {
        for (int round = 0; round < 15; round++) {
            ContactId contact = Casework.contact();
            ReferralId first = new ReferralId(Ids.next());
            int version = version(Casework.call(contact));

            List<Object> answers = race(
                    2,
                    (program, caller) -> caller == 0
                            ? program.send(new UndoInContact(contact, version))
                            : program.send(new SendReferral(
                                    first,
                                    new Origin(contact, null, null),
                                    "signposted",
                                    "ngo",
                                    null,
                                    "Yhdistys",
                                    null,
                                    null,
                                    null)));

            assertThat(answers.stream().filter(CommandResult.class::isInstance))
                    .as(answers.toString())
                    .hasSize(1);
            assertThat(answers.stream().filter(String.class::isInstance)).isSubsetOf("ACTED_ON_SINCE", "NOT_FOUND");
        }
    }

    private static List<Object> race(int callers, Act act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(() -> {
                    start.await();
                    try {
                        return act.by(caller % 2 == 0 ? ONE : OTHER, caller);
                    } catch (Refused refused) {
                        return refused.refusals().getFirst().code();
                    }
                });
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private interface Act {
        CommandResult by(CommandSide program, int caller);
    }
}
