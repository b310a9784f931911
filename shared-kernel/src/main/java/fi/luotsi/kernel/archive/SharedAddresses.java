package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.search.SearchValue.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which clients live at one address, as told by tokens that are equal; no address is opened for it. */
public final class SharedAddresses {

    private SharedAddresses() {}

    /** The other clients at the address of each; a client who lives alone there, or whose address is not known, is absent. */
    public static Map<UUID, Set<UUID>> of(Connection connection, Collection<UUID> clients) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select own.client_id, others.client_id"
                + " from client_search own join client_search others on others.token = own.token"
                + " and others.kind = own.kind and others.client_id <> own.client_id"
                + " where own.kind = ? and own.client_id = any (?)")) {
            select.setString(1, Kind.ADDRESS.stored());
            select.setArray(2, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Set<UUID>> found = new HashMap<>();
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
                return found;
            }
        }
    }
}
