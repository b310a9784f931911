package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The use log: who read what, when and why (703/2023 §10(2)). It has connections of its own with a lock time-out, so that a log
 * that stands still holds up its own answers only.
 */
public final class UseLog {

    private static final String SEARCH = "Query.searchClients";
    private static final String ANSWERED = "answered";
    private static final int MOST_REMEMBERED = 1_000;

    private final DataSource database;
    private final LogKeys keys;
    private final LogTokens tokens;
    private final InstantSource clock;
    /** The latest searches written here: a client found to be new is registered also while the log stands still. */
    private final Map<UUID, Search> searches = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Search> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    private record Search(UUID actor, Instant at) {}

    UseLog(DataSource database, LogKeys keys, LogTokens tokens, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Writes a row; it is on disk when this returns. */
    void write(UseLogEntry use) {
        if (!written(use)) {
            throw new UseLogUnavailable(new IllegalStateException("a use was logged before"));
        }
    }

    /** Writes a row unless it stands there already. */
    void writeOnce(UseLogEntry use) {
        written(use);
    }

    private boolean written(UseLogEntry use) {
        boolean written;
        Instant now = clock.instant();
        LocalDate month = LogKeys.monthOf(now);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into use_log (use_id, used_at, actor,"
                        + " role, unit, purpose, service_task, operation, outcome, classes, client_tokens, key_month,"
                        + " sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (use_id) do nothing")) {
            byte[] sealed = keys.ofMonth(connection, month)
                    .seal(StoredJson.mapper().writeValueAsBytes(use.ids()), AssociatedData.of("use-log", use.id()));
            Array classes = connection.createArrayOf("text", use.classes().toArray());
            Array clients = connection.createArrayOf(
                    "bytea",
                    use.clients().stream()
                            .map(client -> tokens.client(new ClientId(client)))
                            .toArray(byte[][]::new));
            insert.setObject(1, use.id());
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setObject(3, use.reader().id());
            insert.setString(4, use.reader().role());
            insert.setString(5, use.reader().unit());
            insert.setString(6, use.reason().purpose());
            insert.setString(7, use.reason().serviceTask());
            insert.setString(8, use.operation());
            insert.setString(9, use.outcome());
            insert.setArray(10, classes);
            insert.setArray(11, clients);
            insert.setObject(12, month);
            insert.setBytes(13, sealed);
            written = insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new UseLogUnavailable(e);
        }
        if (use.outcome().equals(ANSWERED) && use.operation().contains(SEARCH)) {
            searches.put(use.id(), new Search(use.reader().id(), now));
        }
        return written;
    }

    /** Whether this person was shown this client by a search since then. */
    public boolean found(UUID client, UUID actor, Instant since) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from use_log where actor = ?"
                        + " and used_at >= ? and outcome = 'answered' and 'ClientMatch' = any (classes)"
                        + " and client_tokens @> array[?]::bytea[] limit 1")) {
            select.setObject(1, actor);
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            select.setBytes(3, tokens.client(new ClientId(client)));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new UseLogUnavailable(e);
        }
    }

    /** Whether each of these uses is this person's, in this unit. */
    public boolean areOf(Collection<UUID> uses, UUID actor, String unit) {
        Set<UUID> distinct = Set.copyOf(uses);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from use_log where use_id = any (?) and actor = ? and unit = ?")) {
            select.setObject(1, distinct.toArray(UUID[]::new));
            select.setObject(2, actor);
            select.setString(3, unit);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) == distinct.size();
            }
        } catch (SQLException e) {
            throw new UseLogUnavailable(e);
        }
    }

    /** Whether one of these uses was of this client's data, or asked for them. */
    public boolean concern(Collection<UUID> uses, UUID client) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from use_log where use_id = any (?)"
                        + " and client_tokens @> array[?]::bytea[] limit 1")) {
            select.setObject(1, uses.toArray(UUID[]::new));
            select.setBytes(2, tokens.client(new ClientId(client)));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new UseLogUnavailable(e);
        }
    }

    /** Whether this person made this search of clients since then. */
    public boolean searched(UUID search, UUID actor, Instant since) {
        Search remembered = searches.get(search);
        return remembered == null
                ? written(search, actor, since)
                : remembered.actor().equals(actor) && !remembered.at().isBefore(since);
    }

    private boolean written(UUID search, UUID actor, Instant since) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from use_log where use_id = ? and actor = ?"
                                + " and used_at >= ? and operation like ? and outcome = ?")) {
            select.setObject(1, search);
            select.setObject(2, actor);
            select.setObject(3, since.atOffset(ZoneOffset.UTC));
            select.setString(4, "%" + SEARCH + "%");
            select.setString(5, ANSWERED);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new UseLogUnavailable(e);
        }
    }
}
