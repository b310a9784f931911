package fi.luotsi.queryside.authorization;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Stores;
import fi.luotsi.queryside.authentication.Grants;
import fi.luotsi.queryside.authentication.Right;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** Access control on a database with matters, emergencies and limits of one client. */
abstract class OnAccessControl {

    static final Instant NOW = Instant.parse("2026-03-02T07:15:00Z");
    static final Purpose REASON = new Purpose("advice-and-guidance", "service-guidance");

    /** Opened once; the tested objects are made anew for each class, so that their mutants are too. */
    static final HikariDataSource DATABASE = database();

    static final KeyEncryptionKey OUTER = KeyFile.open(keyFile(), DATABASE);
    static final DataKeys KEYS = new DataKeys(DATABASE, OUTER);
    static final LogKeys LOG_KEYS = new LogKeys(OUTER);

    static UseLog log;
    static GrantedRights granted;
    static Grants grants;
    static Relations relations;
    static AccessControl control;

    final UUID record = Ids.next();
    final UUID client = Ids.next();

    private static HikariDataSource database() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(Stores.newDatabase());
        database.setMaximumPoolSize(4);
        database.setConnectionInitSql("set lock_timeout = '200ms'");
        ArchiveSchema.apply(database);
        return database;
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("access-control").resolve("key.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void set_up_access_control() {
        LogTokens tokens = new LogTokens(LookupKeys.current(DATABASE, OUTER));
        log = new UseLog(DATABASE, LOG_KEYS, tokens, InstantSource.fixed(NOW));
        granted = new GrantedRights(DATABASE);
        grants = new GrantsInForce(DATABASE, log, InstantSource.fixed(NOW));
        relations = new Relations(DATABASE, InstantSource.fixed(NOW), Duration.ofDays(30), Duration.ofHours(24));
        control = new AccessControl(new Rights(), KEYS, grants, relations, new LimitsInForce(DATABASE), log);
    }

    static Viewer viewer(Role role) {
        Person person = Person.of(role.claim(), "nokia");
        granted.grant(person, "service-guidance", "older-people");
        Right right = new Right(role, "nokia", Set.of("service-guidance", "older-people"));
        return new Viewer(person.id(), "Väinö Öhman", right, List.of(right), Ids.next());
    }

    static AccessContext access(Role role) {
        return control.access(viewer(role), REASON, Language.SV);
    }

    /** A record of a client with whom the unit has an open matter. */
    ProtectedRecord subject(String recordClass, String... units) {
        for (String unit : units) {
            matter(unit, true, null);
        }
        return new ProtectedRecord(recordClass, record, client, Set.of(units), "service-guidance");
    }

    void matter(String unit, boolean open, @Nullable Instant recent) {
        execute(
                "insert into matter (source, unit, client, open, recent_from) values (?, ?, ?, ?, ?)",
                Ids.next(),
                unit,
                client,
                open,
                recent == null ? null : recent.atOffset(ZoneOffset.UTC));
    }

    void emergency(UUID id, Viewer by, String unit, Instant until, Instant openedAt) {
        execute(
                "insert into emergency (emergency_id, person, unit, client, opened_at, until) values (?, ?, ?, ?, ?, ?)",
                id,
                by.id(),
                unit,
                client,
                openedAt.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC));
    }

    void noMatter() {
        execute("update matter set open = false where client = ?", client);
    }

    void limit(String kind) {
        limit(kind, null, null);
    }

    void limit(String kind, @Nullable UUID ofRecord, @Nullable String task) {
        execute(
                "insert into client_limit (client_id, limit_id, kind, record, service_task) values (?, ?, ?, ?, ?)",
                client,
                Ids.next(),
                kind,
                ofRecord,
                task);
    }

    static void execute(String sql, @Nullable Object... values) {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long rows(AccessContext access) throws SQLException {
        return rows(access.id());
    }

    static long rows(UUID use) throws SQLException {
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
