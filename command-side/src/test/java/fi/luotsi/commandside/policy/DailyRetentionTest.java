package fi.luotsi.commandside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.casework.ClientRegistration.RecordDeath;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.Destructions.ConfirmDestruction;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestroyEntry;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.HoldRecord;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Destructions.ReleaseRecord;
import fi.luotsi.kernel.casework.ReferralOutcome;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.retention.RetentionRun;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.samples.SendReferralBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R30: records that are kept no longer are proposed, confirmed and destroyed, and every proof still holds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DailyRetentionTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-05T10:00:00Z");

    private static CommandSide program;

    private final ContactId contact = Casework.contact();
    private final NoteId note = Casework.note();

    @BeforeAll
    static void start() {
        program = CommandSide.alone();
    }

    @AfterAll
    static void end() {
        program.close();
    }

    private static RetentionRun.Outcome run() {
        return program.bean(RetentionRun.class).run();
    }

    private static void call(ContactId contact, NoteId note) {
        call(contact, note, LONG_AGO);
    }

    private static void call(ContactId contact, NoteId note, Instant at) {
        program.send(
                Call.of(contact).at(at, at, at).noted(note, "Kysyi kotiavusta").command());
        program.awaitPositions();
    }

    /** The proposal that a record is in. */
    private static DestructionId proposed(UUID record) {
        return new DestructionId(
                (UUID) program.rows("select destruction_id from destruction_record where record = '" + record + "'")
                        .getFirst()
                        .getFirst());
    }

    private static void confirmed(UUID record) {
        program.send(new ConfirmDestruction(proposed(record)));
        program.await(() -> program.count("destruction_record where record = '" + record + "'") == 0);
        program.awaitPositions();
    }

    private static RecordsDestroyed certificate(DestructionId destruction) {
        return program.events(destruction.value()).stream()
                .map(recorded -> recorded.envelope().event())
                .filter(RecordsDestroyed.class::isInstance)
                .map(RecordsDestroyed.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void R30_a_confirmed_record_leaves_its_leaves_and_nothing_else() {
        call(contact, note);
        List<StoredRow> before = rows(contact.value());
        assertThat(run().proposed()).isPositive();
        DestructionId destruction = proposed(contact.value());
        assertThat(program.events(contact.value()))
                .as("not before it is confirmed")
                .hasSize(2);

        confirmed(contact.value());

        List<StoredRow> after = program.archive().rows(0, 100_000);
        assertThat(before).hasSize(2).allSatisfy(row -> {
            StoredRow now = after.get((int) row.position());
            assertThat(now.envelope()).isNull();
            assertThat(now.leaf()).isEqualTo(row.leaf());
            assertThat(now.recordedAt()).isEqualTo(row.recordedAt());
        });
        assertThat(certificate(destruction).destroyed())
                .filteredOn(gone -> gone.record().equals(contact.value()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.positions())
                        .isEqualTo(before.stream().map(StoredRow::position).toList()));
        assertThat(program.bean(DataKeys.class).load(Set.of(contact.value(), note.value())))
                .isEmpty();
        assertThat(program.events(contact.value())).isEmpty();
        assertThat(program.archive().beginning(contact.value())).isEmpty();
    }

    @Test
    void R30_a_destroyed_record_is_answered_as_a_missing_one_and_its_id_is_used_no_more() {
        call(contact, note);
        run();
        confirmed(contact.value());

        assertThat(program.refusals(new AddContactNote(contact, Casework.note(), "Vielä jotain")))
                .containsExactly(RefusalCode.NOT_FOUND.at("contactId"));
        assertThat(program.refusals(Casework.call(contact))).hasSize(1);
        assertThat(program.events(contact.value())).isEmpty();
    }

    @Test
    void R30_a_held_record_stays_until_it_is_released() {
        call(contact, note);
        ContactId other = Casework.contact();
        call(other, Casework.note());
        run();
        DestructionId destruction = proposed(contact.value());
        program.send(new HoldRecord(destruction, contact.value(), "national-archives", "Näytteeseen"));

        confirmed(other.value());
        run();
        assertThat(program.events(contact.value())).hasSize(2);

        program.send(new ReleaseRecord(destruction, contact.value(), "Ei valittu"));
        program.await(() -> program.count("destruction_record where record = '" + contact + "'") == 0);
        assertThat(program.events(contact.value())).isEmpty();
    }

    @Test
    void R30_a_proposal_that_nobody_confirms_in_time_escalates_once() {
        call(contact, note);
        run();
        DestructionId destruction = proposed(contact.value());
        program.execute(
                "update destruction set confirm_by = '2026-01-01' where destruction_id = '" + destruction + "'");

        RetentionRun.Outcome escalating = run();
        assertThat(escalating.escalated()).isEqualTo(1);
        assertThat(escalating.last()).isEqualTo(new CommandResult(destruction.value(), 1, false));
        assertThat(run()).isEqualTo(RetentionRun.Outcome.NOTHING);

        assertThat(program.rows("select escalated from destruction where destruction_id = '" + destruction + "'"))
                .containsExactly(List.of(true));
    }

    @Test
    void R30_a_contact_that_became_a_clients_after_it_was_proposed_is_spared() {
        ClientId client = Casework.client();
        program.send(Casework.register(client, null));
        call(contact, note);
        run();
        DestructionId destruction = proposed(contact.value());
        program.send(new LinkContact(contact, client));

        confirmed(contact.value());

        assertThat(certificate(destruction).spared()).contains(contact.value());
        assertThat(program.events(contact.value())).hasSize(3);
    }

    @Test
    void R30_a_clients_basic_data_go_last_with_all_by_which_the_client_is_found() {
        ClientId client = Casework.client();
        program.send(Casework.register(client, Casework.code().value()));
        program.send(new RecordDeath(client, LocalDate.parse("2020-02-02")));
        Instant longer = Instant.parse("2010-01-01T10:00:00Z");
        call(contact, note, longer);
        program.send(new LinkContact(contact, client), Asked.occurred(longer));
        program.awaitPositions();
        run();
        assertThat(program.count("destruction_record where record = '" + client + "'"))
                .as("as long as a contact of the client is there")
                .isZero();
        confirmed(contact.value());
        run();
        Object searchKey = program.rows("select max(version) from lookup_key");

        confirmed(client.value());

        assertThat(program.events(client.value())).isEmpty();
        assertThat(program.rows("select max(version) from lookup_key")).isEqualTo(searchKey);
        run();
        assertThat(program.rows("select max(version) from lookup_key"))
                .as("the key by which the client's token could be made again")
                .isNotEqualTo(searchKey);
        assertThat(program.count("retention_run where unsearchable = 0")).isOne();
        for (String table : List.of("client_search", "client_identity", "client_limit")) {
            assertThat(program.count(table + " where client_id = '" + client + "'"))
                    .isZero();
        }
        assertThat(program.count("matter where client = '" + client + "'")).isZero();
        assertThat(program.count("data_key where subject = '" + client + "'")).isZero();
    }

    @Test
    void R29_rows_of_the_logs_go_after_twelve_years_when_somebody_has_confirmed_it_and_their_key_with_them()
            throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        UUID old = logged(now.minusYears(12).withDayOfMonth(1).minusDays(3).toInstant(), "unit-of-old");
        UUID young = logged(now.minusYears(12).plusDays(1).toInstant(), "unit-of-old");
        run();
        UUID part = (UUID) program.rows("select record from log_part where unit = 'unit-of-old'")
                .getFirst()
                .getFirst();
        DestructionId destruction = proposed(part);
        assertThat(uses()).as("not before it is confirmed").contains(old, young);
        program.send(new HoldRecord(destruction, part, "national-archives", "Näytteeseen"));
        program.send(new ConfirmDestruction(destruction));
        run();
        assertThat(uses()).as("it is held").contains(old);

        program.send(new ReleaseRecord(destruction, part, "Näyte on otettu"));
        program.await(() -> program.count("destruction_record where record = '" + part + "'") == 0);

        assertThat(uses()).contains(young).doesNotContain(old);
        assertThat(certificate(destruction).destroyed()).containsExactly(new Destroyed(part, "log", List.of()));
        assertThat(program.count("use_position where use_id = '" + old + "'")).isOne();
        assertThat(program.count("log_key where month = '"
                        + LogKeys.monthOf(now.minusYears(12)
                                .withDayOfMonth(1)
                                .minusDays(3)
                                .toInstant()) + "'"))
                .isZero();
        assertThat(program.count("log_part where record = '" + part + "'")).isZero();
    }

    /** A use of data that was logged, and got its position, then. */
    private static UUID logged(Instant at, String unit) throws SQLException {
        UUID id = Ids.next();
        LocalDate month = LogKeys.monthOf(at);
        try (Connection connection = program.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            program.bean(LogKeys.class).ofMonth(connection, month);
            statement.execute("insert into use_log values ('" + id + "', '" + at + "', '" + id + "', 'adviser', '"
                    + unit + "', 'advice-and-guidance', 'service-guidance', 'Query.client', 'answered', '{Client}',"
                    + " '{}', '" + month + "', '\\x01')");
            program.await(() -> program.count("use_position where use_id = '" + id + "'") == 1);
            statement.execute("set session_replication_role = replica");
            statement.execute("update use_position set recorded_at = '" + at + "' where use_id = '" + id + "'");
            statement.execute("set session_replication_role = origin");
        }
        return id;
    }

    private static List<Object> uses() {
        return program.rows("select use_id from use_log").stream()
                .<Object>map(List::getFirst)
                .toList();
    }

    @Test
    void R30_a_chain_of_referrals_goes_whole_or_not_at_all() {
        ReferralId first = new ReferralId(Ids.next());
        ReferralId second = new ReferralId(Ids.next());
        Instant longer = Instant.parse("2010-01-01T10:00:00Z");
        ClientId client = Casework.client();
        program.send(Casework.register(client, null));
        call(contact, note, longer);
        program.send(new LinkContact(contact, client), Asked.occurred(longer));
        ReferralId other = new ReferralId(Ids.next());
        ReferralId recent = new ReferralId(Ids.next());
        for (ReferralId begun : List.of(first, other)) {
            program.send(signposted(begun, new Origin(contact, null, null)), Asked.occurred(longer));
            program.send(
                    new ReferralOutcome.RecordServiceNotReceived(begun, "no-capacity", null), Asked.occurred(longer));
        }
        program.send(signposted(second, new Origin(null, null, first)), Asked.occurred(longer));
        program.send(signposted(recent, new Origin(null, null, other)), Asked.now());
        program.awaitPositions();
        run();
        assertThat(program.count("destruction_record where record in ('" + other + "', '" + recent + "')"))
                .as("the recent one is not due")
                .isZero();

        program.send(new ReferralOutcome.ConfirmServiceReceived(second), Asked.occurred(longer));
        program.awaitPositions();
        run();
        program.send(new HoldRecord(proposed(second.value()), second.value(), "legal-claim", "Kanne"));
        DestructionId destruction = proposed(first.value());
        program.send(new ConfirmDestruction(destruction));
        run();
        assertThat(program.events(first.value())).as("the other is held").isNotEmpty();

        program.send(new ReleaseRecord(destruction, second.value(), "Sovittu"));
        program.await(() -> program.count("destruction_record where destruction_id = '" + destruction + "'") == 0);
        assertThat(program.events(first.value())).isEmpty();
        assertThat(program.events(second.value())).isEmpty();
    }

    @Test
    void R30_contacts_stay_counted_and_by_municipality_only_where_they_were_many() {
        for (int i = 0; i < ContactFacts.FEW; i++) {
            call(Casework.contact(), Casework.note(), Instant.parse("2023-05-31T20:59:00Z"));
        }
        call(contact, note, Instant.parse("2023-05-31T21:00:00Z"));
        run();
        DestructionId destruction = proposed(contact.value());

        confirmed(contact.value());

        List<ContactFact> facts = facts(destruction);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.unit()).isEqualTo("nokia");
            assertThat(fact.topics()).isEqualTo(Call.of(contact).topics());
            assertThat(fact.id()).isNotEqualTo(contact.value());
        });
        assertThat(facts)
                .filteredOn(fact -> fact.month().equals("2023-05"))
                .extracting(ContactFact::municipality)
                .hasSize(ContactFacts.FEW)
                .containsOnly("536");
        assertThat(facts)
                .filteredOn(fact -> fact.month().equals("2023-06"))
                .extracting(ContactFact::municipality)
                .containsExactly("not-specified");
    }

    @Test
    void R30_a_run_tells_how_many_are_gone_since_the_run_before_it() {
        call(contact, note);
        run();
        confirmed(contact.value());

        assertThat(run().destroyed()).isPositive();
        assertThat(run().destroyed()).isZero();
    }

    @Test
    void R30_a_destruction_waits_for_an_append_and_its_certificate_names_those_events_too() {
        call(contact, note);
        run();
        DestructionId destruction = proposed(contact.value());
        new TransactionTemplate(program.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            program.send(new AddContactNote(contact, Casework.note(), "Vielä jotain"));
            Thread.ofVirtual().start(() -> program.send(new ConfirmDestruction(destruction)));
            program.await(() -> program.count("pg_locks where not granted") > 0);
            assertThat(program.count("event where aggregate_id = '" + contact + "' and envelope is not null"))
                    .isEqualTo(2);
        });

        program.await(() ->
                run().destroyed() >= 0 && program.count("destruction_record where record = '" + contact + "'") == 0);

        program.awaitPositions();
        assertThat(certificate(destruction).destroyed())
                .filteredOn(gone -> gone.record().equals(contact.value()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.positions()).hasSize(3));
        assertThat(program.count("event where aggregate_id = '" + contact + "' and envelope is not null"))
                .isZero();
    }

    @Test
    void R33_one_note_is_shredded_and_the_others_are_read() {
        NoteId other = Casework.note();
        program.send(Casework.call(contact, note, "Naapurin tiedot"));
        program.send(new AddContactNote(contact, other, "Omat tiedot"));
        DestructionId destruction = new DestructionId(Ids.next());

        program.send(new DestroyEntry(destruction, contact.value(), note, "another-person", "Väärä henkilö"));

        assertThat(program.bean(DataKeys.class).load(Set.of(contact.value(), note.value(), other.value())))
                .containsOnlyKeys(contact.value(), other.value());
        assertThat(program.events(contact.value())).hasSize(3);
        assertThat(program.events(destruction.value()).getFirst().envelope().event())
                .isInstanceOf(EntryDestroyed.class);
        assertThat(program.refusals(
                        new ContactNotes.RectifyContactNote(contact, note, "Ei palaa", "Poistettiin turhaan", null)))
                .containsExactly(RefusalCode.NOT_FOUND.at("noteId"));
        for (UUID notOne : List.of(note.value(), contact.value(), Ids.next())) {
            assertThat(program.refusals(new DestroyEntry(
                            new DestructionId(Ids.next()), contact.value(), new NoteId(notOne), "unlawful", "Virhe")))
                    .containsExactly(RefusalCode.NOT_FOUND.at("noteId"));
        }
    }

    @Test
    void R30_the_keys_of_the_others_are_wrapped_anew_so_that_the_databases_own_log_loses_the_destroyed_ones() {
        ClientId stays = Casework.client();
        program.send(Casework.register(stays, null));
        call(contact, note);
        run();
        List<List<Object>> wrapped = wrapped(stays.value());
        confirmed(contact.value());
        assertThat((Long) program.rows("select forgotten from retention_run")
                        .getFirst()
                        .getFirst())
                .isPositive();

        run();

        assertThat(wrapped(stays.value())).isNotEqualTo(wrapped);
        assertThat(program.rows("select forgotten from retention_run")).containsExactly(List.of(0L));
        assertThat(program.bean(DataKeys.class).load(Set.of(stays.value()))).hasSize(1);
    }

    @Test
    void R28_nothing_but_a_destruction_empties_an_envelope() {
        call(contact, note);
        for (String change : List.of(
                "update event set envelope = null, name = 'destroyed'",
                "update event set envelope = null",
                "update event set envelope = ''::bytea",
                "delete from event")) {
            assertThatThrownBy(() -> program.execute(change + " where aggregate_id = '" + contact + "'"))
                    .as(change)
                    .hasMessageContaining("never changed or removed");
        }
    }

    private static List<ContactFact> facts(DestructionId destruction) {
        return program.events(destruction.value()).stream()
                .map(recorded -> recorded.envelope().event())
                .filter(ContactCounted.class::isInstance)
                .map(event -> ((ContactCounted) event).fact())
                .toList();
    }

    private static ReferralSending.SendReferral signposted(ReferralId referral, Origin origin) {
        return SendReferralBuilder.builder()
                .referralId(referral)
                .origin(origin)
                .kind("signposted")
                .targetCategory("parish")
                .target("Kerho")
                .build();
    }

    private static List<StoredRow> rows(UUID aggregate) {
        return program.archive().rows(0, 100_000).stream()
                .filter(row -> aggregate.equals(row.aggregate()))
                .toList();
    }

    private static List<List<Object>> wrapped(UUID record) {
        return program.rows(
                "select encode(wrapped, 'hex') from data_key where aggregate_id = '" + record + "' order by key_id");
    }
}
