package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.WrongKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals the place where a caller has come to in a list, and opens it again for the same list only. It may hold what the list is sorted by,
 * as a name. Its key is the search's, which is replaced when a client was destroyed: then no place that was given out opens any more.
 */
@Component
public final class ListPositions {

    private static final String KIND = "list-position";

    private final DataSource database;
    private final SearchKey search;

    ListPositions(DataSource database, SearchKey search) {
        this.database = database;
        this.search = search;
    }

    /**
     * The places of one list, as one answer shows it.
     *
     * @param list all that tells one list from another
     */
    public OfList of(String list) {
        return new OfList(AssociatedData.of(KIND, list));
    }

    /** The key is read for the first place, and no more: a page may have hundreds of them, or none. */
    public final class OfList {

        private final byte[] list;
        private @Nullable DataKey key;

        private OfList(byte[] list) {
            this.list = list;
        }

        /**
         * The place as a caller may hold it.
         *
         * @throws ArchiveUnavailable when the key cannot be read
         */
        public String seal(String position) {
            byte[] sealed = key().seal(position.getBytes(StandardCharsets.UTF_8), list);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        }

        /** The place inside; empty where it was not sealed for this list, or its key is no more. */
        public Optional<String> open(String sealed) {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(sealed);
                return Optional.of(new String(key().open(bytes, list), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException | WrongKey _) {
                return Optional.empty();
            }
        }

        private synchronized DataKey key() {
            if (key == null) {
                key = read();
            }
            return key;
        }
    }

    private DataKey read() {
        try (Connection connection = database.getConnection()) {
            return search.seen(connection).tokens().positions();
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the key of positions in lists cannot be read", e);
        }
    }
}
