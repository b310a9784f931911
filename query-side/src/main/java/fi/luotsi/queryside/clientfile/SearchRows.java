package fi.luotsi.queryside.clientfile;

import fi.luotsi.kernel.archive.ArchiveUnavailable;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.queryside.graphql.CodeHolders;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds clients by keyed tokens: neither names nor codes are stored to be searched. */
@Component
class SearchRows implements CodeHolders {

    private static final String BY_CODE = "select client_id from client_identity where token = ? limit ?";
    private static final String BY_ONE =
            "select client_id from client_search where kind = ? and token = ? order by client_id limit ?";

    /** Both have to agree; but a client whose birth date is not known is found by her name. */
    private static final String BY_BOTH = "select n.client_id from client_search n"
            + " left join client_search b on b.client_id = n.client_id and b.kind = ?"
            + " where n.kind = ? and n.token = ? and (b.token is null or b.token = ?) order by n.client_id limit ?";

    private final DataSource database;
    private final SearchTokens tokens;

    SearchRows(DataSource database, SearchTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    @Override
    public Optional<UUID> holder(String identityCode) {
        return IdentityCode.parse(identityCode).flatMap(code -> query(BY_CODE, tokens.identityCode(code), 1).stream()
                .findFirst());
    }

    /** Ids of the clients that a checked input is about, at most {@code limit}. */
    List<UUID> find(ClientSearchInput input, int limit) {
        Set<UUID> found = new LinkedHashSet<>();
        Optional.ofNullable(input.identityCode())
                .flatMap(IdentityCode::parse)
                .ifPresent(code -> found.addAll(query(BY_CODE, tokens.identityCode(code), limit)));
        if (input.familyName() != null) {
            byte[] name = input.givenName() == null
                    ? null
                    : tokens.name(new PersonName(input.givenName(), input.familyName()));
            byte[] birth = input.birthDate() == null ? null : tokens.familyBirth(input.familyName(), input.birthDate());
            found.addAll(byName(name, birth, limit));
        }
        return found.stream().limit(limit).toList();
    }

    private List<UUID> byName(byte @Nullable [] name, byte @Nullable [] birth, int limit) {
        if (name != null && birth != null) {
            return query(BY_BOTH, SearchTokens.FAMILY_BIRTH, SearchTokens.NAME, name, birth, limit);
        }
        if (name != null) {
            return query(BY_ONE, SearchTokens.NAME, name, limit);
        }
        return birth == null ? List.of() : query(BY_ONE, SearchTokens.FAMILY_BIRTH, birth, limit);
    }

    private List<UUID> query(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("clients cannot be searched", e);
        }
    }
}
