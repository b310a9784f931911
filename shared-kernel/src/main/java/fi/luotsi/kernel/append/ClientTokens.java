package fi.luotsi.kernel.append;

import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.personal.IdentityCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyed tokens of clients: they find a client, keep personal identity codes unique, and tell who live at one address. A
 * token of name and birth date needs both, so the one that did not change is opened from the client's earlier events.
 */
final class ClientTokens implements AppendStep {

    private final EventRows events;
    private final DataKeys keys;
    private final SearchKey search;

    ClientTokens(EventRows events, DataKeys keys, SearchKey search) {
        this.events = events;
        this.keys = keys;
        this.search = search;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        if (fresh.stream().map(Envelope::event).noneMatch(SearchableClient::isChangedBy)) {
            return;
        }
        UUID id = fresh.getFirst().aggregate();
        // the fresh events of an earlier client are stored already, so they are read with the others
        SearchableClient client = fresh.getFirst().sequence() == 0
                ? after(fresh, null)
                : after(
                        events.ofAggregate(connection, id, 0),
                        keys.load(connection, Set.of(id)).get(id));
        SearchKey.Versioned key = search.held(connection);
        IdentityCode code = client.code();
        if (code != null) {
            claim(connection, id, key, code);
        }
        Map<String, byte[]> tokens = client.tokens(key.tokens());
        for (Map.Entry<String, byte[]> token : tokens.entrySet()) {
            put(connection, id, token.getKey(), key, token.getValue());
        }
        removeOthers(connection, id, tokens.keySet());
    }

    private static SearchableClient after(List<Envelope> events, @Nullable DataKey key) {
        SearchableClient client = SearchableClient.UNKNOWN;
        for (Envelope envelope : events) {
            client = client.after(envelope.event(), key);
        }
        return client;
    }

    private static void claim(Connection connection, UUID client, SearchKey.Versioned key, IdentityCode code)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into client_identity (token, client_id, version) values (?, ?, ?)"
                        + " on conflict (client_id) do update set token = excluded.token, version = excluded.version")) {
            insert.setBytes(1, key.tokens().identityCode(code));
            insert.setObject(2, client);
            insert.setInt(3, key.version());
            insert.executeUpdate();
        }
    }

    private static void put(Connection connection, UUID client, String kind, SearchKey.Versioned key, byte[] token)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into client_search (client_id, kind, token, version) values (?, ?, ?, ?)"
                        + " on conflict (client_id, kind) do update set token = excluded.token,"
                        + " version = excluded.version")) {
            insert.setObject(1, client);
            insert.setString(2, kind);
            insert.setBytes(3, token);
            insert.setInt(4, key.version());
            insert.executeUpdate();
        }
    }

    private static void removeOthers(Connection connection, UUID client, Set<String> kinds) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from client_search where client_id = ? and kind <> all (?)")) {
            delete.setObject(1, client);
            delete.setArray(2, connection.createArrayOf("text", kinds.toArray()));
            delete.executeUpdate();
        }
    }
}
