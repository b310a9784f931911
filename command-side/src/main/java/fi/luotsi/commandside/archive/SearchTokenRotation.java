package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.ClientRows;
import fi.luotsi.kernel.append.SearchableClient;
import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.undo.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every client's search tokens anew with another key, from the client's events. A token of a destroyed client then equals none of
 * them, wherever it is left. Tokens of the new key are made beside those in use, some clients at a time; who is registered or renamed
 * meanwhile gets both. Then the new key takes the place of the other at one moment. Nobody waits for more than one such step.
 */
public final class SearchTokenRotation {

    private static final Logger LOG = LoggerFactory.getLogger(SearchTokenRotation.class);

    /** Clients at a time: what is recorded of one of them waits until they are done. */
    private static final int BATCH = 100;

    private static final int ROWS_AT_ONCE = 5_000;
    private static final List<String> TABLES = List.of("client_search", "client_identity");

    /** One about whom something is being recorded just now is left for later. */
    private static final String IF_FREE = " skip locked";

    private final DataSource database;
    private final EnvelopeCodec codec;
    private final DataKeys keys;
    private final SearchKey search;

    SearchTokenRotation(DataSource database, EnvelopeCodec codec, DataKeys keys, SearchKey search) {
        this.database = database;
        this.codec = codec;
        this.keys = keys;
        this.search = search;
    }

    /** Renews at the start where tokens are of a key that is gone, as in a database from a backup, or of an earlier program's. */
    void renewIfOld() {
        oneAtATime(() -> {
            if (inTransaction(this::isOld)) {
                renewNow();
            }
        });
    }

    /** Renews under another key, whichever is in use. */
    public void renew() {
        oneAtATime(this::renewNow);
    }

    private boolean isOld(Connection connection) throws SQLException {
        SearchKey.Versioned inUse = search.alone(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from client_search s where"
                        + " not exists (select from lookup_key k where k.version = s.version) and not exists"
                        + " (select from client_search n where n.client_id = s.client_id and n.version = "
                        + inUse.version() + "))")) {
            return search.isOfOldForm(connection) || (row.next() && row.getBoolean(1));
        }
    }

    private void renewNow() {
        SearchKey.Versioned fresh = inTransaction(connection -> {
            search.alone(connection);
            return search.begin(connection);
        });
        List<UUID> clients = inTransaction(connection -> clients(connection, fresh));
        Set<UUID> left = new LinkedHashSet<>(clients);
        for (int from = 0; from < clients.size(); from += BATCH) {
            List<UUID> batch = clients.subList(from, Math.min(from + BATCH, clients.size()));
            inTransaction(connection -> make(connection, fresh, batch, IF_FREE)).forEach(left::remove);
        }
        // one by one, so that nobody waits for the other in a circle
        left.forEach(one -> inTransaction(connection -> make(connection, fresh, List.of(one), "")));
        inTransaction(connection -> {
            search.alone(connection);
            search.replace(connection, fresh);
            return true;
        });
        for (String table : TABLES) {
            while (inTransaction(connection -> deleted(connection, table, fresh)) > 0) {
                LOG.debug("tokens of earlier keys are deleted");
            }
        }
        LOG.info("the search tokens of {} clients are made anew with another key", clients.size());
    }

    /** Those who have no tokens of this key yet. Tokens of a client whose key is gone, as in a database from a backup, cannot be made anew. */
    private static List<UUID> clients(Connection connection, SearchKey.Versioned fresh) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select k.key_id from data_key k"
                + " where exists (select from client_search o where o.client_id = k.key_id)"
                + " and not exists (select from client_search n where n.client_id = k.key_id and n.version = ?)"
                + " order by k.key_id")) {
            select.setInt(1, fresh.version());
            return ids(select);
        }
    }

    /** Those of these clients who were done: nothing is recorded of them meanwhile. */
    private List<UUID> make(Connection connection, SearchKey.Versioned fresh, List<UUID> clients, String ifFree)
            throws SQLException {
        List<UUID> held;
        try (PreparedStatement select = connection.prepareStatement(
                "select key_id from data_key where key_id = any (?) order by key_id for update" + ifFree)) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            held = ids(select);
        }
        for (String table : TABLES) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from " + table + " where client_id = any (?) and version = " + fresh.version())) {
                delete.setArray(1, connection.createArrayOf("uuid", held.toArray()));
                delete.executeUpdate();
            }
        }
        ClientRows.of(opened(connection, held), fresh).insert(connection);
        return held;
    }

    private Map<UUID, SearchableClient> opened(Connection connection, List<UUID> clients) throws SQLException {
        Map<UUID, DataKey> opening = keys.load(connection, clients);
        Map<UUID, List<Envelope>> events = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select aggregate_id, envelope from event"
                + " where aggregate_id = any (?) and envelope is not null order by aggregate_id, sequence")) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID client = rows.getObject(1, UUID.class);
                    if (opening.containsKey(client)) {
                        events.computeIfAbsent(client, _ -> new ArrayList<>()).add(codec.decode(rows.getBytes(2)));
                    }
                }
            }
        }
        Map<UUID, SearchableClient> found = new HashMap<>();
        events.forEach((client, its) -> found.put(client, folded(its, Objects.requireNonNull(opening.get(client)))));
        return found;
    }

    private static SearchableClient folded(List<Envelope> events, DataKey key) {
        SearchableClient client = SearchableClient.UNKNOWN;
        for (Envelope envelope : Standing.of(events)) {
            client = client.after(envelope.event(), key);
        }
        return client;
    }

    private static int deleted(Connection connection, String table, SearchKey.Versioned fresh) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            return delete.executeUpdate("delete from " + table + " where ctid = any (array (select ctid from " + table
                    + " where version <> " + fresh.version() + " limit " + ROWS_AT_ONCE + "))");
        }
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<UUID> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    /** Copies that start at once must not each make a key: the second finds that the first has done it. */
    private void oneAtATime(Runnable work) {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                AdvisoryLock.SEARCH_KEY_RENEWAL.awaitInTransaction(lock);
                work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the search tokens cannot be made anew", e);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the search tokens cannot be made anew", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
