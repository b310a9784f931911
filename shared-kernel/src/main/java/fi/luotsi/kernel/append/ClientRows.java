package fi.luotsi.kernel.append;

import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.IdentityCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tokens of clients under one key, to be stored with a statement for each table. */
public final class ClientRows {

    private final SearchKey.Versioned key;
    private final Rows searched = new Rows();
    private final Rows identified = new Rows();

    private ClientRows(SearchKey.Versioned key) {
        this.key = key;
    }

    /** The rows that these clients should have. */
    public static ClientRows of(Map<UUID, SearchableClient> clients, SearchKey.Versioned key) {
        ClientRows rows = new ClientRows(key);
        SearchTokens tokens = key.tokens();
        clients.forEach((id, client) -> {
            client.values().forEach(value -> rows.searched.add(id, value.kind().stored(), tokens.of(value)));
            IdentityCode code = client.code();
            if (code != null) {
                rows.identified.add(id, "", tokens.identityCode(code));
            }
        });
        return rows;
    }

    /** The second of two clients with one identity code fails on the first one's row. */
    public void insert(Connection connection) throws SQLException {
        String rows = key.version() + " from unnest(?::uuid[], ?::text[], ?::bytea[]) as n (client, kind, token)";
        identified.put(
                connection,
                "insert into client_identity (client_id, token, version) select n.client, n.token, " + rows);
        searched.put(
                connection,
                "insert into client_search (client_id, kind, token, version) select n.client, n.kind, n.token, "
                        + rows);
    }

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
            if (clients.isEmpty()) {
                return;
            }
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
                insert.setArray(2, connection.createArrayOf("text", kinds.toArray()));
                insert.setArray(3, connection.createArrayOf("bytea", tokens.toArray(byte[][]::new)));
                insert.executeUpdate();
            }
        }
    }
}
