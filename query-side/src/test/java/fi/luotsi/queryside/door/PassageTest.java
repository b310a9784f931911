package fi.luotsi.queryside.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.archive.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.Actor;
import fi.luotsi.kernel.envelope.StoredJson;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LookupKey;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.kernel.keys.Personal;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.access.Grants;
import fi.luotsi.queryside.access.Right;
import fi.luotsi.queryside.access.Role;
import fi.luotsi.queryside.access.Viewer;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Stores;
import fi.luotsi.queryside.language.Language;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What one request may see, and what the use log says of it. */
class PassageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:15:00Z");
    private static final Reason REASON = new Reason("advice-and-guidance", "service-guidance");
    private static final HikariDataSource DATABASE = new HikariDataSource();

    @TempDir
    private static Path folder;

    private static DataKeys keys;
    private static LogKeys logKeys;
    private static UseLog log;
    private static Grants grants;
    private static Relations relations;
    private static GrantedRights granted;
    private static Door door;

    private final UUID record = Ids.next();
    private final UUID client = Ids.next();

    @BeforeAll
    static void open_an_archive() {
        DATABASE.setJdbcUrl(Stores.newDatabase());
        DATABASE.setMaximumPoolSize(4);
        DATABASE.setConnectionInitSql("set lock_timeout = '200ms'");
        ArchiveSchema.apply(DATABASE);
        KeyEncryptionKey outer = KeyFile.open(folder.resolve("key.json"), DATABASE);
        keys = new DataKeys(DATABASE, outer);
        logKeys = new LogKeys(outer);
        SearchTokens tokens = new SearchTokens(LookupKeys.current(DATABASE, outer));
        log = new UseLog(DATABASE, logKeys, tokens, InstantSource.fixed(NOW));
        granted = new GrantedRights(DATABASE);
        grants = new GrantsInForce(DATABASE, log, InstantSource.fixed(NOW));
        relations = new Relations(DATABASE, InstantSource.fixed(NOW), Duration.ofDays(30), Duration.ofHours(24));
        door = new Door(new Rights(), keys, grants, relations, new LimitsInForce(DATABASE), log);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Viewer viewer(Role role) {
        Person person = Person.of(role.claim(), "nokia");
        granted.grant(person, "service-guidance", "older-people");
        Right right = new Right(role, "nokia", Set.of("service-guidance", "older-people"));
        return new Viewer(person.id(), "Väinö Öhman", right, List.of(right), Ids.next());
    }

    private static Passage passage(Role role) {
        return door.passage(viewer(role), REASON, Language.SV);
    }

    /** Of a client with whom the unit has an open matter. */
    private Subject subject(String recordClass, String... units) {
        for (String unit : units) {
            matter(unit, true, null);
        }
        return new Subject(recordClass, record, client, Set.of(units), "service-guidance");
    }

    private void matter(String unit, boolean open, @Nullable Instant recent) {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into matter (source, unit, client, open, recent_from) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, unit);
            insert.setObject(3, client);
            insert.setBoolean(4, open);
            insert.setObject(5, recent == null ? null : recent.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Instant RECENT = NOW.minus(Duration.ofDays(30)).plusMillis(1);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    @ParameterizedTest
    @CsvSource({
        "ADVISER, true, , true",
        "ADVISER, false, recent, true",
        "ADVISER, false, long ago, false",
        "ADVISER, false, , false",
        "SERVICE_COUNSELLOR, false, , false",
        "TEAM_LEAD, false, , true",
        "AUDITOR, false, , true",
        "ADMINISTRATOR, true, , false"
    })
    void R21_what_is_a_clients_is_open_while_the_unit_has_a_matter_with_her(
            Role role, boolean open, @Nullable String when, boolean admitted) {
        matter("nokia", open, when == null ? null : when.equals("recent") ? RECENT : LONG_AGO);

        for (String recordClass : List.of("Contact", "Episode")) {
            assertThat(passage(role)
                            .admit(new Subject(recordClass, record, client, Set.of("nokia"), "service-guidance")))
                    .as(recordClass)
                    .isEqualTo(admitted);
        }
        Subject chain = new Subject("ReferralChain", record, client, Set.of("nokia"), "service-guidance");
        assertThat(passage(role).admit(chain)).isEqualTo(role != Role.ADMINISTRATOR);
        assertThat(passage(role).admitInFull(chain)).isEqualTo(admitted);
        assertThat(passage(role).isShownInFull(chain)).isEqualTo(admitted || role == Role.ADMINISTRATOR);
        assertThat(passage(role).admit(new Subject("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(admitted);
        assertThat(passage(role).mayActOn(new Subject("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(admitted);
        assertThat(passage(role).hasMatterWith(client)).isEqualTo(open || "recent".equals(when));
        assertThat(passage(role).openClients().contains(client)).isEqualTo(open || "recent".equals(when));
    }

    @Test
    void R21_a_matter_of_another_unit_opens_nothing_and_what_is_nobodys_needs_none() {
        matter("sastamala", true, null);

        assertThat(passage(Role.ADVISER).admit(new Subject("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
        assertThat(passage(Role.TEAM_LEAD).admit(new Subject("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
        assertThat(passage(Role.ADVISER)
                        .admit(new Subject("Episode", record, client, Set.of("nokia"), "service-guidance")))
                .isFalse();
        assertThat(passage(Role.ADVISER)
                        .admit(new Subject("Contact", record, null, Set.of("nokia"), "service-guidance")))
                .isTrue();
        assertThat(passage(Role.ADVISER)
                        .admit(new Subject("Contact", record, null, Set.of("sastamala"), "service-guidance")))
                .isFalse();
    }

    @Test
    void R21_who_closed_a_matter_is_told_what_she_did_in_that_request_and_no_longer_in_the_next() {
        matter("nokia", true, null);
        Passage closing = passage(Role.SERVICE_COUNSELLOR);
        Subject episode = new Subject("Episode", record, client, Set.of("nokia"), "service-guidance");
        assertThat(closing.mayActOn(episode)).isTrue();
        UUID chain = Ids.next();
        closing.actedOn(chain);
        noMatter();

        assertThat(closing.admit(episode)).isTrue();
        assertThat(closing.admitInFull(
                        new Subject("ReferralChain", chain, client, Set.of("nokia"), "service-guidance")))
                .isTrue();
        assertThat(closing.use().ids().shown().keySet()).containsExactly("Episode", "ReferralChain");
        assertThat(passage(Role.SERVICE_COUNSELLOR).admit(episode)).isFalse();
        assertThat(passage(Role.SERVICE_COUNSELLOR).mayActOn(episode)).isFalse();
        assertThat(passage(Role.TEAM_LEAD).mayActOn(episode)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ADVISER, true", "SERVICE_COUNSELLOR, true", "TEAM_LEAD, false", "ADMINISTRATOR, false"})
    void R21_an_emergency_opens_what_is_one_clients_to_who_meets_clients_and_its_use_is_marked(
            Role role, boolean admitted) throws SQLException {
        Passage passage = passage(role);
        UUID emergency = Ids.next();
        emergency(emergency, passage.viewer(), "nokia", NOW.plusSeconds(1), NOW.minusSeconds(1));
        Subject episode = new Subject("Episode", record, client, Set.of("sastamala"), "service-guidance");
        Subject chain = new Subject("ReferralChain", record, client, Set.of("sastamala"), "service-guidance");

        assertThat(passage.mayActOn(episode)).isFalse();
        assertThat(passage.use().ids().shown()).isEmpty();
        assertThat(passage.admit(episode)).isEqualTo(admitted);
        assertThat(passage.admitInFull(chain)).isEqualTo(admitted);
        assertThat(passage.isOpenInEmergency(chain)).isEqualTo(admitted);
        assertThat(passage.admit(new Subject("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(admitted);
        assertThat(passage.admit(new Subject("Contact", record, null, Set.of("sastamala"), "service-guidance")))
                .isFalse();
        assertThat(passage.admit(new Subject("Contact", record, Ids.next(), Set.of("sastamala"), "service-guidance")))
                .isFalse();
        assertThat(passage.use().ids().shown().getOrDefault("Emergency", List.of()))
                .isEqualTo(admitted ? List.of(emergency) : List.of());
        assertThat(passage.emergencyClients("Client")).isEqualTo(admitted ? Set.of(client) : Set.of());
        assertThat(passage.emergencies()).hasSize(1);
    }

    @Test
    void R21_an_emergency_ends_by_itself_and_by_the_setting_and_is_of_its_unit() throws SQLException {
        Passage passage = passage(Role.ADVISER);
        Viewer viewer = passage.viewer();
        emergency(Ids.next(), viewer, "nokia", NOW, NOW.minusSeconds(9));
        emergency(Ids.next(), viewer, "nokia", NOW.plusSeconds(9), NOW.minus(Duration.ofHours(24)));
        emergency(Ids.next(), viewer, "sastamala", NOW.plusSeconds(9), NOW.minusSeconds(9));

        assertThat(passage.emergencies()).isEmpty();
        assertThat(passage.admit(new Subject("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
    }

    private void emergency(UUID id, Viewer by, String unit, Instant until, Instant openedAt) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into emergency"
                        + " (emergency_id, person, unit, client, opened_at, until) values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, by.id());
            insert.setString(3, unit);
            insert.setObject(4, client);
            insert.setObject(5, openedAt.atOffset(ZoneOffset.UTC));
            insert.setObject(6, until.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void noMatter() {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update matter set open = false where client = ?")) {
            update.setObject(1, client);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_foreseen_is_looked_up_once() {
        matter("nokia", true, null);
        for (Role role : List.of(Role.ADVISER, Role.TEAM_LEAD)) {
            Passage passage = passage(role);
            passage.foresee("Client", List.of(client, record));
            noMatter();

            assertThat(passage.admit(new Subject("Client", client, client, Set.of(), "service-guidance")))
                    .isTrue();
            assertThat(passage.admit(new Subject("Client", record, record, Set.of(), "service-guidance")))
                    .isFalse();
        }
    }

    @Test
    void a_passage_knows_who_asks_why_and_in_which_language() {
        Viewer viewer = viewer(Role.ADVISER);
        Passage passage = door.passage(viewer, REASON, Language.SV);

        assertThat(passage.viewer()).isSameAs(viewer);
        assertThat(passage.reason()).isEqualTo(REASON);
        assertThat(passage.language()).isEqualTo(Language.SV);
        assertThat(passage.id()).isNotEqualTo(passage(Role.ADVISER).id());
        assertThat(passage.scope("Contact")).isEqualTo(Scope.OPEN_MATTER);
        assertThat(passage.scope("Nothing")).isEqualTo(Scope.NONE);
    }

    @Test
    void R06_what_somebody_may_not_be_told_is_logged_as_denied_and_the_viewer_answered() {
        Passage passage = passage(Role.ADVISER);

        passage.deny("Representative", record, client);

        assertThat(passage.isToBeLogged()).isTrue();
        assertThat(passage.use().outcome()).isEqualTo("denied");
        assertThat(passage.use().ids().denied()).isEqualTo(Map.of("Representative", List.of(record)));
        assertThat(passage.use().ids().shown()).isEmpty();
        assertThat(passage.use().clients()).containsExactly(client);
    }

    @Test
    void R26_a_ban_hides_in_another_service_task_and_a_ground_overrides_it_and_is_logged() throws SQLException {
        Viewer viewer = viewer(Role.TEAM_LEAD);
        Subject contact = subject("Contact", "nokia");
        Reason elsewhere = new Reason("advice-and-guidance", "older-people");
        UUID stranger = Ids.next();
        assertThat(door.passage(viewer, elsewhere, Language.SV).isLimited(client))
                .isFalse();
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into client_limit (client_id, limit_id, kind) values (?, ?, 'BAN')")) {
            insert.setObject(1, client);
            insert.setObject(2, Ids.next());
            insert.executeUpdate();
        }

        Passage denied = door.passage(viewer, elsewhere, Language.SV);
        assertThat(denied.isLimited(client)).isTrue();
        assertThat(denied.isLimited(stranger)).isFalse();
        assertThat(denied.hides(contact)).isTrue();
        assertThat(denied.hidden()).contains(new Hidden(client, null, null, "older-people"));
        assertThat(denied.admit(contact)).isFalse();
        assertThat(denied.mayActOn(contact)).isFalse();
        assertThat(denied.use().ids().shown()).isEmpty();

        Passage overridden = door.passage(viewer, elsewhere, Language.SV, "703-62");
        assertThat(overridden.hides(contact)).isFalse();
        assertThat(overridden.admit(contact)).isTrue();
        assertThat(overridden.mayActOn(contact)).isTrue();
        assertThat(overridden.use().ids().shown())
                .isEqualTo(Map.of("Contact", List.of(record), "BanOverridden.703-62", List.of(record)));
        assertThat(door.passage(viewer, REASON, Language.SV).admit(contact)).isTrue();
    }

    @Test
    void R32_an_emergency_does_not_open_what_is_restricted() throws SQLException {
        Passage passage = passage(Role.ADVISER);
        emergency(Ids.next(), passage.viewer(), "nokia", NOW.plusSeconds(1), NOW.minusSeconds(1));
        Subject episode = new Subject("Episode", record, client, Set.of("sastamala"), "service-guidance");
        assertThat(passage.isOpenInEmergency(episode)).isTrue();
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into client_limit (client_id, limit_id, kind) values (?, ?, 'RESTRICTION')")) {
            insert.setObject(1, client);
            insert.setObject(2, Ids.next());
            insert.executeUpdate();
        }

        Passage restricted = door.passage(passage.viewer(), REASON, Language.SV);
        assertThat(restricted.isOpenInEmergency(episode)).isFalse();
        assertThat(restricted.admit(episode)).isFalse();
        assertThat(restricted.use().ids().shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADVISER, Contact, nokia, true",
        "ADVISER, Contact, sastamala, false",
        "ADVISER, ReferralChain, nokia, true",
        "ADVISER, ReferralChain, sastamala, false",
        "AUDITOR, Contact, sastamala, true",
        "ADMINISTRATOR, Contact, nokia, false",
        "ADVISER, Nothing, nokia, false",
        "SERVICE_COUNSELLOR, Query.searchClients, nokia, false",
        "ADMINISTRATOR, Query.me, tietohallinto, false"
    })
    void R20_a_record_is_admitted_where_the_right_to_its_class_reaches_it(
            Role role, String recordClass, String unit, boolean admitted) {
        Passage shown = passage(role);
        Passage acted = passage(role);

        assertThat(shown.admit(subject(recordClass, unit))).isEqualTo(admitted);
        assertThat(acted.mayActOn(subject(recordClass, unit))).isEqualTo(admitted);

        assertThat(shown.isToBeLogged()).isTrue();
        assertThat(shown.use().ids().shown()).isEqualTo(admitted ? Map.of(recordClass, List.of(record)) : Map.of());
        assertThat(shown.use().ids().denied()).isEqualTo(admitted ? Map.of() : Map.of(recordClass, List.of(record)));
        assertThat(shown.use().outcome()).isEqualTo(admitted ? "answered" : "denied");
        assertThat(shown.use().clients()).containsExactly(client);
        assertThat(acted.isToBeLogged()).isEqualTo(!admitted);
        assertThat(acted.use().ids().shown()).isEmpty();
        assertThat(acted.use().outcome()).isEqualTo(admitted ? "answered" : "denied");
        assertThat(acted.use().ids().denied()).isEqualTo(admitted ? Map.of() : Map.of(recordClass, List.of(record)));
    }

    @Test
    void a_record_of_nobody_names_no_client() {
        Passage passage = passage(Role.ADVISER);
        passage.admit(new Subject("Contact", record, null, Set.of("nokia"), "service-guidance"));

        assertThat(passage.use().clients()).isEmpty();
        assertThat(passage.use().ids().shown()).isEqualTo(Map.of("Contact", List.of(record)));
    }

    @Test
    void an_operation_is_entered_noted_and_its_reach_told() {
        Passage passage = passage(Role.ADVISER);

        assertThat(passage.enter("Query.contact")).isEqualTo(Scope.OWN_UNIT);
        assertThat(passage.enter("Query.searchClients")).isEqualTo(Scope.SEARCH);
        assertThat(passage.isToBeLogged()).isTrue();
        assertThat(passage.use().operation()).isEqualTo("Query.contact Query.searchClients");
        assertThat(passage.use().outcome()).isEqualTo("answered");
    }

    @Test
    void what_is_open_is_not_logged() {
        Passage passage = passage(Role.ADMINISTRATOR);

        assertThat(passage.enter("Query.me")).isEqualTo(Scope.OPEN);
        assertThat(passage.isToBeLogged()).isFalse();
        assertThat(passage.use().operation()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void R20_an_operation_without_a_row_is_refused_and_logged(Role role) {
        Passage passage = passage(role);

        assertThatThrownBy(() -> passage.enter("Query.everything"))
                .isInstanceOf(Denied.class)
                .hasMessage("Query.everything");
        assertThat(passage.isToBeLogged()).isTrue();
        assertThat(passage.use().operation()).isEqualTo("Query.everything");
        assertThat(passage.use().outcome()).isEqualTo("denied");
    }

    @Test
    void a_named_exception_is_logged_under_its_own_name() {
        Passage passage = passage(Role.ADVISER);
        passage.showMinimal("ClientMatch", record, client);

        assertThat(passage.use().classes()).containsExactly("ClientMatch");
        assertThat(passage.use().clients()).containsExactly(client);
        assertThat(passage.use().ids().toString()).isEqualTo("Ids[…]");
    }

    @Test
    void sealed_values_open_and_one_whose_key_is_gone_is_absent() throws SQLException {
        DataKey key = DataKey.random();
        UUID keyId = Ids.next();
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into data_key (key_id, wrapped, record, aggregate_id, retention_class)"
                                + " values (?, ?, 'test', ?, 'guidance')")) {
            insert.setObject(1, keyId);
            insert.setBytes(2, keys.wrapped(keyId, key));
            insert.setObject(3, record);
            insert.executeUpdate();
        }
        Personal<Text> here = sealed(key, keyId, "terveisiä");
        Personal<Text> gone = sealed(DataKey.random(), Ids.next(), "poissa");

        Map<Personal<Text>, Text> opened =
                passage(Role.ADVISER).open(List.of(here, gone, Personal.of(new Text("tuore"))), Text.class);

        assertThat(opened).containsExactly(Map.entry(here, new Text("terveisiä")));
        assertThat(passage(Role.ADVISER).open(List.<Personal<Text>>of(), Text.class))
                .isEmpty();
    }

    private static Personal<Text> sealed(DataKey key, UUID keyId, String text) {
        UUID event = Ids.next();
        byte[] plain = StoredJson.mapper().writeValueAsBytes(new Text(text));
        byte[] blob = key.seal(plain, AssociatedData.of(event, "contact.note-added", "note"));
        return new Personal.Sealed<>(
                event,
                "contact.note-added",
                "note",
                keyId,
                Base64.getUrlEncoder().withoutPadding().encodeToString(blob));
    }

    @Test
    void R22_the_row_says_who_when_why_and_what_with_name_and_ids_sealed() throws SQLException {
        Passage passage = passage(Role.SERVICE_COUNSELLOR);
        passage.enter("Query.contact");
        passage.admit(subject("Contact", "nokia"));

        door.letOut(passage);

        try (Connection connection = DATABASE.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select *, use_log::text as stored from use_log where use_id = ?")) {
            select.setObject(1, passage.id());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject("used_at", OffsetDateTime.class).toInstant())
                        .isEqualTo(NOW);
                assertThat(row.getObject("actor", UUID.class))
                        .isEqualTo(passage.viewer().id());
                assertThat(row.getString("role")).isEqualTo("service-counsellor");
                assertThat(row.getString("unit")).isEqualTo("nokia");
                assertThat(row.getString("purpose")).isEqualTo("advice-and-guidance");
                assertThat(row.getString("service_task")).isEqualTo("service-guidance");
                assertThat(row.getString("operation")).isEqualTo("Query.contact");
                assertThat(row.getString("outcome")).isEqualTo("answered");
                assertThat((Object[]) row.getArray("classes").getArray()).containsExactly("Contact");
                assertThat((Object[]) row.getArray("client_tokens").getArray()).hasSize(1);
                assertThat(row.getObject("key_month", LocalDate.class)).isEqualTo(LocalDate.of(2026, 3, 1));
                assertThat(row.getString("stored")).doesNotContain("Öhman", record.toString(), client.toString());
                JsonNode opened = StoredJson.mapper()
                        .readTree(logKeys.ofMonth(connection, LocalDate.of(2026, 3, 1))
                                .open(row.getBytes("sealed"), AssociatedData.of("use-log", passage.id())));
                assertThat(opened.path("name").asString()).isEqualTo("Väinö Öhman");
                assertThat(opened.path("shown").path("Contact").path(0).asString())
                        .isEqualTo(record.toString());
            }
        }
    }

    @Test
    void what_is_not_to_be_logged_leaves_no_row() throws SQLException {
        Passage passage = passage(Role.ADVISER);
        passage.enter("Query.me");
        door.letOut(passage);

        assertThat(rows(passage)).isZero();
    }

    @Test
    void R22_nothing_is_let_out_while_the_log_is_locked_and_all_is_again_when_it_is_not() throws SQLException {
        Passage passage = passage(Role.ADVISER);
        passage.admit(subject("Contact", "nokia"));
        try (Connection locking = DATABASE.getConnection();
                Statement lock = locking.createStatement()) {
            locking.setAutoCommit(false);
            lock.execute("lock table use_log");
            assertThatThrownBy(() -> door.letOut(passage)).isInstanceOf(UseLogUnavailable.class);
            locking.rollback();
            locking.setAutoCommit(true);
        }
        assertThat(rows(passage)).isZero();

        door.letOut(passage);

        assertThat(rows(passage)).isEqualTo(1);
    }

    @Test
    void any_other_failure_to_write_the_row_holds_the_answer_back_too() {
        Door keyless = new Door(
                new Rights(),
                keys,
                grants,
                relations,
                new LimitsInForce(DATABASE),
                new UseLog(DATABASE, logKeys, new SearchTokens(LookupKey.random()), () -> {
                    throw new IllegalStateException("no clock");
                }));
        Passage passage = keyless.passage(viewer(Role.ADVISER), REASON, Language.FI);
        passage.admit(subject("Contact", "nokia"));

        assertThatThrownBy(() -> keyless.letOut(passage)).isInstanceOf(UseLogUnavailable.class);
    }

    private static Person person(Viewer viewer) {
        return new Person(viewer.id(), viewer.name(), viewer.role().claim(), viewer.unit());
    }

    @Test
    void R21_a_right_that_ended_since_the_request_came_in_lets_nothing_out_and_that_is_logged() throws SQLException {
        Passage passage = passage(Role.ADVISER);
        passage.admit(subject("Contact", "nokia"));
        granted.end(person(passage.viewer()));

        assertThatThrownBy(() -> door.letOut(passage)).isInstanceOf(Denied.class);

        assertThat(passage.use().outcome()).isEqualTo("denied");
        assertThat(passage.use().classes()).isEmpty();
        assertThat(passage.use().ids().shown()).isEmpty();
        assertThat(passage.use().ids().denied()).isEqualTo(Map.of("Contact", List.of(record)));
        assertThat(rows(passage)).isEqualTo(1);
    }

    @Test
    void R21_another_right_than_the_one_acted_in_does_not_stand_in_for_it() {
        Passage passage = passage(Role.ADVISER);
        passage.admit(subject("Contact", "nokia"));
        Person person = person(passage.viewer());
        granted.end(person);
        granted.grant(new Person(person.id(), person.name(), "adviser", "tampere-keskusta"), "service-guidance");

        assertThatThrownBy(() -> door.letOut(passage)).isInstanceOf(Denied.class);
    }

    @Test
    void nothing_is_let_out_while_rights_cannot_be_read() {
        HikariDataSource closed = new HikariDataSource();
        closed.close();
        Door rightless = new Door(
                new Rights(),
                keys,
                new GrantsInForce(closed, log, InstantSource.fixed(NOW)),
                relations,
                new LimitsInForce(DATABASE),
                log);
        Passage passage = rightless.passage(viewer(Role.ADVISER), REASON, Language.FI);
        passage.admit(subject("Contact", "nokia"));

        assertThatThrownBy(() -> rightless.letOut(passage)).isInstanceOf(ArchiveUnavailable.class);
    }

    @Test
    void R36_a_session_is_logged_at_its_first_request_and_once() throws SQLException {
        Viewer viewer = viewer(Role.ADVISER);
        for (int i = 0; i < 2; i++) {
            Passage passage = door.passage(viewer, REASON, Language.FI);
            passage.enter("Query.me");
            door.letOut(passage);
        }
        Passage again = new Door(new Rights(), keys, grants, relations, new LimitsInForce(DATABASE), log)
                .passage(viewer, REASON, Language.FI);
        door.letOut(again);

        assertThat(rows(viewer.session())).isEqualTo(1);
        assertThat(again.signIn().operation()).isEqualTo("Access.signedIn");
        assertThat(again.signIn().outcome()).isEqualTo("answered");
        assertThat(again.signIn().reader()).isEqualTo(new Actor(viewer.id(), "adviser", "nokia"));
        assertThat(again.signIn().ids().name()).isEqualTo("Väinö Öhman");
    }

    @Test
    void a_use_is_logged_once_or_not_let_out() {
        Passage passage = passage(Role.ADVISER);
        passage.admit(subject("Contact", "nokia"));
        door.letOut(passage);

        assertThatThrownBy(() -> door.letOut(passage)).isInstanceOf(UseLogUnavailable.class);
    }

    @Test
    void a_search_counts_for_who_made_it_and_for_as_long_as_told() {
        Passage search = passage(Role.ADVISER);
        search.enter("Query.searchClients");
        door.letOut(search);
        Passage other = passage(Role.ADVISER);
        other.enter("Query.contact");
        door.letOut(other);
        UUID actor = search.viewer().id();

        assertThat(log.searched(search.id(), actor, NOW)).isTrue();
        assertThat(log.searched(search.id(), actor, NOW.plus(Duration.ofSeconds(1))))
                .isFalse();
        assertThat(log.searched(search.id(), Ids.next(), NOW)).isFalse();
        assertThat(log.searched(other.id(), other.viewer().id(), NOW)).isFalse();
    }

    @Test
    void a_log_that_cannot_be_read_tells_of_no_search() {
        HikariDataSource closed = new HikariDataSource();
        closed.setJdbcUrl(DATABASE.getJdbcUrl());
        closed.close();
        UseLog away = new UseLog(closed, logKeys, new SearchTokens(LookupKey.random()), () -> NOW);

        assertThatThrownBy(() -> away.searched(record, client, NOW)).isInstanceOf(UseLogUnavailable.class);
    }

    private static long rows(Passage passage) throws SQLException {
        return rows(passage.id());
    }

    private static long rows(UUID use) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from use_log where use_id = ?")) {
            select.setObject(1, use);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
