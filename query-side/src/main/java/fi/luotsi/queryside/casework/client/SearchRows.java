package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.search.SearchValue;
import fi.luotsi.kernel.search.Sought;
import fi.luotsi.kernel.search.Sought.Agreement;
import fi.luotsi.queryside.api.graphql.CodeHolders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Finds clients by keyed tokens: neither names nor codes are stored to be searched. */
@Component
class SearchRows implements CodeHolders {

    private static final String BY_CODE = "select client_id from client_identity where token = ?";
    private static final String BY_TOKENS = "select s.client_id, s.token, ? and exists (select from client_search b"
            + " where b.client_id = s.client_id and b.kind = 'birth') from client_search s where s.token = any (?)"
            + " limit 5000";

    private static final String FORGET = "delete from search_made where made_at < now() - interval '1 hour'";
    private static final String REMEMBER =
            "insert into search_made (search_id, made_at, version, sealed) values (?, now(), ?, ?)";
    private static final String REMEMBERED = "select sealed from search_made where search_id = ? and version = ?";

    /** What is sealed, in its associated data. */
    private static final String SEARCH = "search";

    private static final HexFormat HEX = HexFormat.of();

    private final DataSource database;
    private final SearchKey key;

    SearchRows(DataSource database, SearchKey key) {
        this.database = database;
        this.key = key;
    }

    /** A client, and how they agree with what is sought. */
    record Found(UUID client, Agreement agreement) {}

    @Override
    public Optional<UUID> holder(String identityCode) {
        return IdentityCode.parse(identityCode)
                .map(code -> search(new Sought(code, null, false, null)))
                .flatMap(found -> found.stream().findFirst())
                .map(Found::client);
    }

    /** The clients who are sought, the closest first. */
    List<Found> find(Sought sought) {
        return search(sought).stream()
                .sorted(Comparator.comparing(Found::agreement)
                        .thenComparing(found -> found.client().toString()))
                .toList();
    }

    /** With the key that the rows are of: both are read at one moment, because the key is replaced now and then. */
    private List<Found> search(Sought sought) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                SearchTokens tokens = key.seen(connection).tokens();
                Map<UUID, Agreement> found = new HashMap<>();
                named(connection, sought, tokens)
                        .forEach((client, held) -> sought.agreement(held.values()::contains, held.bornKnown())
                                .ifPresent(agreement -> found.put(client, agreement)));
                IdentityCode code = sought.code();
                if (code != null) {
                    coded(connection, tokens.identityCode(code)).ifPresent(client -> found.put(client, Agreement.CODE));
                }
                return found.entrySet().stream()
                        .map(each -> new Found(each.getKey(), each.getValue()))
                        .toList();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("clients cannot be searched", e);
        }
    }

    /** Keeps who was sought for an hour, sealed under the search key; a request that searches twice has one id. */
    void remember(UUID search, byte[] sought) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            SearchKey.Versioned inUse = key.seen(connection);
            insert.setObject(1, search);
            insert.setInt(2, inUse.version());
            insert.setBytes(3, inUse.tokens().searches().seal(sought, AssociatedData.of(SEARCH, search)));
            forget.executeUpdate();
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a search cannot be remembered", e);
        }
    }

    /** Who was sought; nobody where the key was replaced since: then the search is made again. */
    List<byte[]> remembered(UUID search) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(REMEMBERED)) {
            SearchKey.Versioned inUse = key.seen(connection);
            select.setObject(1, search);
            select.setInt(2, inUse.version());
            try (ResultSet rows = select.executeQuery()) {
                List<byte[]> sought = new ArrayList<>();
                while (rows.next()) {
                    sought.add(inUse.tokens().searches().open(rows.getBytes(1), AssociatedData.of(SEARCH, search)));
                }
                return sought;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a search cannot be looked up", e);
        }
    }

    private static Optional<UUID> coded(Connection connection, byte[] token) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_CODE)) {
            select.setBytes(1, token);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** The values sought that one client has. */
    private record Held(Set<SearchValue> values, boolean bornKnown) {}

    private static Map<UUID, Held> named(Connection connection, Sought sought, SearchTokens tokens)
            throws SQLException {
        Map<String, SearchValue> wanted = new HashMap<>();
        List<byte[]> asked = new ArrayList<>();
        for (SearchValue value : sought.values()) {
            byte[] token = tokens.of(value);
            asked.add(token);
            wanted.put(HEX.formatHex(token), value);
        }
        Map<UUID, Held> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = connection.prepareStatement(BY_TOKENS)) {
            select.setBoolean(1, sought.born() != null);
            select.setArray(2, connection.createArrayOf("bytea", asked.toArray(byte[][]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    boolean bornKnown = rows.getBoolean(3);
                    SearchValue value = wanted.get(HEX.formatHex(rows.getBytes(2)));
                    Held held = found.computeIfAbsent(
                            rows.getObject(1, UUID.class), _ -> new Held(new HashSet<>(), bornKnown));
                    if (value != null) {
                        held.values().add(value);
                    }
                }
            }
        }
        return found;
    }
}
