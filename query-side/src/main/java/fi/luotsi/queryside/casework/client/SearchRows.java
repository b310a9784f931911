package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.queryside.api.graphql.CodeHolders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Finds clients by keyed tokens: neither names nor codes are stored to be searched. */
@Component
class SearchRows implements CodeHolders {

    private static final String BY_CODE = "select client_id from client_identity where token = ? limit ?";
    private static final String BY_ONE =
            "select client_id from client_search where kind = ? and token = ? order by client_id limit ?";

    /** Both have to agree, but a client without a known birth date is found by name alone. */
    private static final String BY_BOTH = "select n.client_id from client_search n"
            + " left join client_search b on b.client_id = n.client_id and b.kind = ?"
            + " where n.kind = ? and n.token = ? and (b.token is null or b.token = ?) order by n.client_id limit ?";

    private final DataSource database;
    private final SearchKey key;

    SearchRows(DataSource database, SearchKey key) {
        this.database = database;
        this.key = key;
    }

    @Override
    public Optional<UUID> holder(String identityCode) {
        return IdentityCode.parse(identityCode)
                .flatMap(code -> search(tokens -> List.of(byCode(tokens, code, 1))).stream()
                        .findFirst());
    }

    /** Ids of the clients that a checked input is about, at most {@code limit}. */
    List<UUID> find(ClientSearchInput input, int limit) {
        return search(tokens -> {
                    List<Wanted> wanted = new ArrayList<>();
                    Optional.ofNullable(input.identityCode())
                            .flatMap(IdentityCode::parse)
                            .ifPresent(code -> wanted.add(byCode(tokens, code, limit)));
                    byName(tokens, input, limit).ifPresent(wanted::add);
                    return wanted;
                })
                .stream()
                .limit(limit)
                .toList();
    }

    /** A statement and its values. */
    private record Wanted(String sql, List<Object> values) {

        static Wanted of(String sql, Object... values) {
            return new Wanted(sql, List.of(values));
        }
    }

    private static Wanted byCode(SearchTokens tokens, IdentityCode code, int limit) {
        return Wanted.of(BY_CODE, tokens.identityCode(code), limit);
    }

    private static Optional<Wanted> byName(SearchTokens tokens, ClientSearchInput input, int limit) {
        String family = input.familyName();
        if (family == null) {
            return Optional.empty();
        }
        byte[] name = input.givenName() == null ? null : tokens.name(new PersonName(input.givenName(), family));
        byte[] birth = input.birthDate() == null ? null : tokens.familyBirth(family, input.birthDate());
        if (name != null && birth != null) {
            return Optional.of(Wanted.of(BY_BOTH, SearchTokens.FAMILY_BIRTH, SearchTokens.NAME, name, birth, limit));
        }
        if (name != null) {
            return Optional.of(Wanted.of(BY_ONE, SearchTokens.NAME, name, limit));
        }
        return birth == null
                ? Optional.empty()
                : Optional.of(Wanted.of(BY_ONE, SearchTokens.FAMILY_BIRTH, birth, limit));
    }

    /** With the key that the rows are of: both are read at one moment, because the key is replaced now and then. */
    private Set<UUID> search(Function<SearchTokens, List<Wanted>> search) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                Set<UUID> found = new LinkedHashSet<>();
                for (Wanted wanted : search.apply(key.seen(connection).tokens())) {
                    found.addAll(query(connection, wanted.sql(), wanted.values()));
                }
                return found;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("clients cannot be searched", e);
        }
    }

    private static List<UUID> query(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
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
}
