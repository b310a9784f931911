package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.SearchableClient;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.personal.IdentityCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every client's search tokens anew with another key, from the client's events, in one transaction. A token of a destroyed
 * client then equals none of them, wherever it is left. Registering and renaming wait meanwhile; searching does not.
 */
public final class SearchTokenRotation {

    private static final Logger LOG = LoggerFactory.getLogger(SearchTokenRotation.class);
    private static final int BATCH = 500;

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
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                // copies that start at once must not each make a key
                AdvisoryLock.SEARCH_KEY.awaitInTransaction(statement);
                SearchKey.Versioned inUse = search.locked(connection);
                try (ResultSet row = statement.executeQuery("select exists (select from client_search where version <> "
                        + inUse.version() + ") or exists (select from client_identity where version <> "
                        + inUse.version() + ")")) {
                    if (row.next() && row.getBoolean(1)) {
                        renew(connection, inUse);
                    }
                }
            }
        });
    }

    /** Renews under another key, whichever is in use. */
    public void renew() {
        inTransaction(connection -> renew(connection, search.locked(connection)));
    }

    private void renew(Connection connection, SearchKey.Versioned inUse) throws SQLException {
        SearchKey.Versioned fresh = search.replace(connection, inUse);
        long renewed = 0;
        List<UUID> clients = clients(connection, null);
        while (!clients.isEmpty()) {
            store(connection, fresh, opened(connection, clients));
            renewed += clients.size();
            clients = clients(connection, clients.getLast());
        }
        // tokens of a client whose key is gone, as in a database from a backup, cannot be made anew
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("client_search", "client_identity")) {
                statement.executeUpdate("delete from " + table + " where version <> " + fresh.version());
            }
        }
        LOG.info("the search tokens of {} clients are made anew with another key", renewed);
    }

    private static List<UUID> clients(Connection connection, @Nullable UUID after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select distinct client_id from client_search"
                + (after == null ? "" : " where client_id > ?") + " order by client_id limit " + BATCH)) {
            if (after != null) {
                select.setObject(1, after);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }

    private Map<UUID, SearchableClient> opened(Connection connection, List<UUID> clients) throws SQLException {
        Map<UUID, DataKey> opening = keys.load(connection, clients);
        Map<UUID, SearchableClient> found = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select aggregate_id, envelope from event"
                + " where aggregate_id = any (?) and envelope is not null order by aggregate_id, sequence")) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID client = rows.getObject(1, UUID.class);
                    DataKey key = opening.get(client);
                    if (key != null) {
                        CaseworkEvent event = codec.decode(rows.getBytes(2)).event();
                        found.put(
                                client,
                                found.getOrDefault(client, SearchableClient.UNKNOWN)
                                        .after(event, key));
                    }
                }
            }
        }
        return found;
    }

    private static void store(Connection connection, SearchKey.Versioned key, Map<UUID, SearchableClient> clients)
            throws SQLException {
        Rows searched = new Rows();
        Rows identified = new Rows();
        clients.forEach((id, client) -> {
            client.tokens(key.tokens()).forEach((kind, token) -> searched.add(id, kind, token));
            IdentityCode code = client.code();
            if (code != null) {
                identified.add(id, "", key.tokens().identityCode(code));
            }
        });
        String fresh = " t set token = n.token, version = " + key.version()
                + " from unnest(?::uuid[], ?::text[], ?::bytea[]) as n (client, kind, token) where t.client_id = n.client";
        searched.put(connection, "update client_search" + fresh + " and t.kind = n.kind");
        identified.put(connection, "update client_identity" + fresh);
    }

    /** Tokens to be stored with one statement. */
    private static final class Rows {

        private final List<UUID> clients = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<byte[]> tokens = new ArrayList<>();

        void add(UUID client, String kind, byte[] token) {
            clients.add(client);
            kinds.add(kind);
            tokens.add(token);
        }

        void put(Connection connection, String sql) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
                update.setArray(2, connection.createArrayOf("text", kinds.toArray()));
                update.setArray(3, connection.createArrayOf("bytea", tokens.toArray(byte[][]::new)));
                update.executeUpdate();
            }
        }
    }

    private void inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the search tokens cannot be made anew", e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
