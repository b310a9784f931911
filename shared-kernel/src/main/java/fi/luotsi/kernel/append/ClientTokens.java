package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Correcting.ClientCorrected;
import fi.luotsi.kernel.casework.Undoing.ClientUndone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.SearchKey;
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
        if (fresh.stream().map(Envelope::event).noneMatch(ClientTokens::changes)) {
            return;
        }
        UUID id = fresh.getFirst().aggregate();
        SearchableClient client;
        if (fresh.getFirst().sequence() == 0) {
            client = after(fresh, null);
        } else {
            // the fresh events of an earlier client are stored already, so they are read with the others
            client = after(
                    events.standing(connection, id),
                    keys.load(connection, Set.of(id)).get(id));
            delete(connection, id);
        }
        for (SearchKey.Versioned key : search.held(connection)) {
            ClientRows.of(Map.of(id, client), key).insert(connection);
        }
    }

    private static boolean changes(CaseworkEvent event) {
        return event instanceof ClientUndone || event instanceof ClientCorrected || SearchableClient.isChangedBy(event);
    }

    private static SearchableClient after(List<Envelope> events, @Nullable DataKey key) {
        SearchableClient client = SearchableClient.UNKNOWN;
        for (Envelope envelope : events) {
            client = client.after(envelope.event(), key);
        }
        return client;
    }

    /** The rows are made whole anew: a code or a name that was replaced leaves none. */
    private static void delete(Connection connection, UUID client) throws SQLException {
        for (String table : List.of("client_search", "client_identity")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where client_id = ?")) {
                delete.setObject(1, client);
                delete.executeUpdate();
            }
        }
    }
}
