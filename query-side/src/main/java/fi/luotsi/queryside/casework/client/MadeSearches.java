package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.search.Sought;
import fi.luotsi.queryside.api.graphql.SearchedBefore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Who was sought by the searches of the last hour, so that only that person is registered after one. It is sealed under the search key,
 * and gone with it.
 */
@Component
class MadeSearches implements SearchedBefore {

    private static final String KIND = "search";

    private final DataSource database;
    private final SearchKey search;

    MadeSearches(DataSource database, SearchKey search) {
        this.database = database;
        this.search = search;
    }

    /** Remembers who was sought; a request that searches twice has one id. */
    void remember(UUID id, ClientSearchInput input) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(
                        "delete from search_made where made_at < now() - interval '1 hour'");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into search_made (search_id, made_at, version, sealed) values (?, now(), ?, ?)")) {
            SearchKey.Versioned key = search.seen(connection);
            byte[] sought = StoredJson.mapper().writeValueAsBytes(input);
            insert.setObject(1, id);
            insert.setInt(2, key.version());
            insert.setBytes(3, key.tokens().searches().seal(sought, AssociatedData.of(KIND, id)));
            forget.executeUpdate();
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a search cannot be remembered", e);
        }
    }

    @Override
    public Optional<RefusalCode> against(RegisterClient register) {
        List<Sought> made = made(register.search());
        if (made.isEmpty()) {
            return Optional.of(RefusalCode.SEARCH_FIRST);
        }
        IdentityCode code = register.identityCode() == null
                ? null
                : IdentityCode.parse(register.identityCode()).orElse(null);
        Identity identity = new Identity(code, register.birthDate());
        return made.stream().anyMatch(sought -> sought.isAbout(code, register.name(), identity.bornOn()))
                ? Optional.empty()
                : Optional.of(RefusalCode.SEARCHED_FOR_ANOTHER);
    }

    /** None where the key was replaced since: then the search is made again. */
    private List<Sought> made(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select version, sealed from search_made where search_id = ?")) {
            SearchKey.Versioned key = search.seen(connection);
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                List<Sought> made = new ArrayList<>();
                while (rows.next()) {
                    if (rows.getInt(1) == key.version()) {
                        byte[] sought = key.tokens().searches().open(rows.getBytes(2), AssociatedData.of(KIND, id));
                        made.add(StoredJson.mapper()
                                .readValue(sought, ClientSearchInput.class)
                                .sought());
                    }
                }
                return made;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a search cannot be looked up", e);
        }
    }
}
