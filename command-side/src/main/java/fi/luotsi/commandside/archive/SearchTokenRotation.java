package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every client's search tokens anew with another key, from what her events say of her, in one transaction. A token of somebody
 * who was destroyed meets none of them then, wherever it is left. Who is registered or renamed meanwhile waits; who searches does not.
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

    /** At the start: where tokens are of a key that is no more, as in a database from a backup, or of an earlier program's. */
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

    /** Under another key, whatever the one in use. */
    public void renew() {
        inTransaction(connection -> renew(connection, search.locked(connection)));
    }

    private void renew(Connection connection, SearchKey.Versioned inUse) throws SQLException {
        SearchKey.Versioned fresh = search.replace(connection, inUse);
        long renewed = 0;
        List<UUID> clients = clients(connection, null);
        while (!clients.isEmpty()) {
            store(connection, fresh, known(connection, clients));
            renewed += clients.size();
            clients = clients(connection, clients.getLast());
        }
        // of a client whose key is gone, as in a database from a backup, there is nothing to make a token of
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

    private List<Known> known(Connection connection, List<UUID> clients) throws SQLException {
        Map<UUID, DataKey> opening = keys.load(connection, clients);
        List<Known> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select aggregate_id, envelope from event"
                + " where aggregate_id = any (?) and (name like 'client.registered@%'"
                + " or name like 'client.name-changed@%' or name like 'client.identity-recorded@%'"
                + " or name like 'client.address-recorded@%')"
                + " order by aggregate_id, sequence")) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID client = rows.getObject(1, UUID.class);
                    DataKey key = opening.get(client);
                    if (key != null) {
                        boolean goesOn =
                                !found.isEmpty() && found.getLast().client().equals(client);
                        Known before = goesOn ? found.removeLast() : new Known(client, null, null, null, null);
                        found.add(before.after(codec.decode(rows.getBytes(2)).event(), key));
                    }
                }
            }
        }
        return found;
    }

    private static void store(Connection connection, SearchKey.Versioned key, List<Known> clients) throws SQLException {
        Rows searched = new Rows();
        Rows identified = new Rows();
        for (Known client : clients) {
            PersonName name = client.name();
            if (name != null) {
                searched.add(client.client(), SearchTokens.NAME, key.tokens().name(name));
            }
            if (name != null && client.born() != null) {
                byte[] token = key.tokens().familyBirth(name.family(), client.born());
                searched.add(client.client(), SearchTokens.FAMILY_BIRTH, token);
            }
            Address address = client.address();
            if (address != null) {
                searched.add(client.client(), SearchTokens.ADDRESS, key.tokens().address(address));
            }
            if (client.code() != null) {
                identified.add(client.client(), "", key.tokens().identityCode(client.code()));
            }
        }
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

    /** What a client is searched by; a code stays hers also where a later entry names none. */
    private record Known(
            UUID client,
            @Nullable PersonName name,
            @Nullable IdentityCode code,
            @Nullable LocalDate born,
            @Nullable Address address) {

        Known after(CaseworkEvent event, DataKey key) {
            return switch (event) {
                case ClientRegistered registered ->
                    new Known(client, opened(registered.name(), PersonName.class, key), code, born, address)
                            .identified(opened(registered.identity(), Identity.class, key));
                case ClientNameChanged renamed ->
                    new Known(client, opened(renamed.name(), PersonName.class, key), code, born, address);
                case ClientIdentityRecorded recorded -> identified(opened(recorded.identity(), Identity.class, key));
                case ClientAddressRecorded recorded -> {
                    Personal<Address> lives = recorded.address();
                    yield new Known(client, name, code, born, lives == null ? null : opened(lives, Address.class, key));
                }
                default -> this;
            };
        }

        private Known identified(Identity identity) {
            return new Known(
                    client,
                    name,
                    identity.code() == null ? code : identity.code(),
                    identity.bornOn() == null ? born : identity.bornOn(),
                    address);
        }

        private static <T> T opened(Personal<T> personal, Class<T> type, DataKey key) {
            return Unsealing.open((Personal.Sealed<T>) personal, type, key);
        }
    }
}
