package fi.luotsi.commandside.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralVoided;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.UnlinkedReferral;
import fi.luotsi.samples.SendReferralBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What started from a contact is in line with it soon after it is linked or unlinked, also where the program ended in between. */
class ContactSettlingTest {

    private static CommandSide program;

    private final ContactId contact = Casework.contact();
    private final ClientId wrong = Casework.client();
    private final ClientId right = Casework.client();

    @BeforeAll
    static void start() {
        program = CommandSide.alone();
    }

    @AfterAll
    static void end() {
        program.close();
    }

    private void calledAndLinkedWrongly() {
        program.send(Casework.register(wrong, null));
        program.send(Casework.register(right, null));
        program.send(Casework.call(contact));
        program.send(new LinkContact(contact, wrong));
    }

    private ReferralId refer(Origin origin, String kind) {
        ReferralId referral = new ReferralId(Ids.next());
        program.send(sent(referral, origin, kind));
        return referral;
    }

    private static SendReferral sent(ReferralId referral, Origin origin, String kind) {
        return SendReferralBuilder.builder()
                .referralId(referral)
                .origin(origin)
                .kind(kind)
                .targetCategory("client-guidance")
                .targetUnit(kind.equals("within-register") ? "asiakasohjaus" : null)
                .target("Palvelu")
                .basis(kind.equals("disclosed") ? "703-62" : null)
                .information(kind.equals("disclosed") ? "Tarvitsee apua" : null)
                .build();
    }

    private EpisodeId guide() {
        EpisodeId episode = Casework.episode();
        program.send(new OpenEpisode(episode, wrong, contact));
        program.send(new ScreenUrgency(episode, "urgent", "Kaatunut"));
        return episode;
    }

    private Origin call() {
        return new Origin(contact, null, null);
    }

    private void unlink(UnlinkedReferral... choices) {
        program.send(new UnlinkContact(contact, "wrong-person", List.of(choices)));
        awaitSettled();
    }

    private void link(ClientId client) {
        program.send(new LinkContact(contact, client));
        awaitSettled();
    }

    private void awaitSettled() {
        program.await(() -> program.count("unsettled where contact = '" + contact.value() + "'") == 0);
        program.awaitPositions();
    }

    private static @Nullable UUID client(UUID record) {
        Object subject = program.rows("select subject from data_key where key_id = '" + record + "'")
                .getFirst()
                .getFirst();
        return subject instanceof UUID id ? id : null;
    }

    private static List<CaseworkEvent> events(UUID record) {
        return program.events(record).stream()
                .map(recorded -> recorded.envelope().event())
                .toList();
    }

    private static long matters(UUID source, ClientId client) {
        return program.count("matter where source = '" + source + "' and client = '" + client.value() + "'");
    }

    @Test
    void a_chain_that_moves_is_nobodys_and_then_the_right_persons_in_every_row() {
        calledAndLinkedWrongly();
        ReferralId referral = refer(call(), "within-register");
        assertThat(matters(referral.value(), wrong)).isEqualTo(2);

        unlink(new UnlinkedReferral(referral, "moves"));
        assertThat(client(referral.value())).isNull();
        assertThat(program.count("matter where source = '" + referral.value() + "'"))
                .isZero();

        link(right);
        assertThat(client(referral.value())).isEqualTo(right.value());
        assertThat(matters(referral.value(), right))
                .as("of its sender and its receiver")
                .isEqualTo(2);
        assertThat(matters(referral.value(), wrong)).isZero();
    }

    @Test
    void a_void_one_stays_in_the_wrong_file_and_the_disclosure_log_keeps_its_row() {
        calledAndLinkedWrongly();
        ReferralId referral = refer(call(), "disclosed");
        long disclosed = program.count("disclosure_log");

        unlink(new UnlinkedReferral(referral, "void"));
        link(right);

        assertThat(client(referral.value())).isEqualTo(wrong.value());
        assertThat(events(referral.value())).hasAtLeastOneElementOfType(ReferralVoided.class);
        assertThat(program.count("disclosure_log")).isEqualTo(disclosed);
    }

    @Test
    void a_referral_that_was_signposted_while_nobody_was_known_is_the_clients_once_the_contact_is() {
        program.send(Casework.register(right, null));
        program.send(Casework.call(contact));
        ReferralId referral = refer(call(), "signposted");
        link(right);
        assertThat(client(referral.value())).isEqualTo(right.value());
        assertThat(matters(referral.value(), right)).isOne();
    }

    @Test
    void an_episode_of_the_wrong_person_is_closed_and_restricted_and_the_right_ones_runs_from_the_contact() {
        calledAndLinkedWrongly();
        EpisodeId mistaken = guide();
        program.send(new InitiateMatter(mistaken, "client", "Apua kotiin", null));
        program.send(new RequestAssessment(mistaken, "client", true));

        unlink();
        assertThat(events(mistaken.value())).last().isInstanceOf(EpisodeOpenedByMistake.class);
        assertThat(program.count("client_limit where kind = 'RESTRICTION' and record = '" + mistaken.value() + "'"))
                .isOne();
        assertThat(matters(mistaken.value(), wrong)).isZero();

        link(right);
        UUID anew = DerivedIds.of(mistaken.value(), "anew");
        List<Envelope> events = program.archive().committed(anew);
        assertThat(events.getFirst().event()).isInstanceOfSatisfying(EpisodeOpened.class, opened -> {
            assertThat(opened.clientId()).isEqualTo(right);
            assertThat(opened.contactId()).isEqualTo(contact);
        });
        assertThat(events.getLast().event()).isInstanceOf(AssessmentRequested.class);
        assertThat(events).allSatisfy(event -> assertThat(event.metadata().occurredAt())
                .isEqualTo(Casework.call(contact).receivedAt()));
        assertThat(client(mistaken.value())).as("never another's").isEqualTo(wrong.value());
        assertThat(matters(anew, right)).isOne();
    }

    @Test
    void a_note_that_was_written_while_the_contact_was_linked_is_opened_and_looked_through() {
        calledAndLinkedWrongly();
        program.send(new AddContactNote(contact, Casework.note(), "Soita 040 123 4567"));
        assertThat(program.refusals(new UnlinkContact(contact, "wrong-person", List.of())))
                .containsExactly(RefusalCode.NOTE_TELLS_WHO.at("contactId"));
    }

    /** The second of two steps waits for a lock; its connection ends, as the program's would that is killed there. */
    @Test
    void a_program_that_ends_between_two_steps_goes_on_and_does_nothing_twice() throws SQLException {
        calledAndLinkedWrongly();
        ReferralId first = refer(call(), "within-register");
        ReferralId second = refer(call(), "within-register");
        try (Connection other = program.database().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select from data_key where key_id = '" + second.value() + "' for update");
            program.send(new UnlinkContact(
                    contact,
                    "wrong-person",
                    List.of(new UnlinkedReferral(first, "void"), new UnlinkedReferral(second, "void"))));
            program.await(() -> program.archive().committed(first.value()).size() > 1);
            assertThat(program.archive().committed(second.value()))
                    .as("not yet")
                    .hasSize(1);
            program.await(() -> program.count("pg_stat_activity where wait_event_type = 'Lock'") > 0);
            program.execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
            assertThat(program.count("unsettled where contact = '" + contact.value() + "'"))
                    .isOne();
            other.rollback();
        }
        awaitSettled();
        assertThat(events(first.value()))
                .filteredOn(ReferralVoided.class::isInstance)
                .hasSize(1);
        assertThat(events(second.value()))
                .filteredOn(ReferralVoided.class::isInstance)
                .hasSize(1);
    }

    @Test
    void another_copy_of_the_program_takes_up_what_one_left_at_its_start() {
        calledAndLinkedWrongly();
        ReferralId referral = refer(call(), "within-register");
        unlink(new UnlinkedReferral(referral, "void"));
        List<CaseworkEvent> before = events(referral.value());
        program.execute("insert into unsettled (contact, version) values ('" + contact.value() + "', 3)");
        try (CommandSide another = program.another()) {
            another.await(() -> another.count("unsettled") == 0);
        }
        assertThat(events(referral.value())).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whose_everything_is_never_disagrees_after_any_order_of_links_and_unlinks(long seed) {
        Random dice = new Random(seed);
        calledAndLinkedWrongly();
        @Nullable ClientId now = wrong;
        List<ReferralId> going = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            switch (dice.nextInt(4)) {
                case 0 -> going.add(refer(call(), now == null ? "signposted" : "within-register"));
                case 1 -> {
                    if (now != null && !going.isEmpty() && dice.nextBoolean()) {
                        answer(going.get(dice.nextInt(going.size())));
                    }
                }
                default -> {
                    if (now == null) {
                        now = dice.nextBoolean() ? wrong : right;
                        program.send(new LinkContact(contact, now));
                    } else {
                        unlinkByChance(dice, going);
                        now = null;
                    }
                }
            }
            if (dice.nextBoolean()) {
                inLine(now, going);
            }
        }
        inLine(now, going);
    }

    private void unlinkByChance(Random dice, List<ReferralId> going) {
        awaitSettled();
        List<UnlinkedReferral> choices = going.stream()
                .map(each -> new UnlinkedReferral(each, dice.nextBoolean() ? "moves" : "void"))
                .toList();
        program.send(new UnlinkContact(contact, "wrong-person", choices));
        choices.stream().filter(each -> each.becomes().equals("void")).forEach(each -> going.remove(each.referral()));
    }

    private static void answer(ReferralId referral) {
        CommandContext receiver = Asked.now();
        try {
            program.send(new AcceptReferral(referral), receiver);
        } catch (Refused _) {
            // it is another unit's to answer, or was only signposted
        }
    }

    private void inLine(@Nullable ClientId now, List<ReferralId> going) {
        awaitSettled();
        UUID whose = now == null ? null : now.value();
        assertThat(client(contact.value())).isEqualTo(whose);
        assertThat(going).allSatisfy(each -> assertThat(client(each.value())).isEqualTo(whose));
    }
}
