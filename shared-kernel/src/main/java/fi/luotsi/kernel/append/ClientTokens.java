package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.envelope.Envelope;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyed tokens by which a client is found, which let no two clients have one personal identity code, and which tell who live
 * at one address. A token that
 * joins name and birth date needs both, so the one that did not change is opened from the client's earlier events.
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
        Who changed = Who.NOT_KNOWN;
        for (Envelope envelope : fresh) {
            changed = changed.after(envelope);
            if (envelope.event() instanceof ClientAddressRecorded recorded) {
                lives(connection, recorded);
            }
        }
        if (changed.equals(Who.NOT_KNOWN)) {
            return;
        }
        UUID client = fresh.getFirst().aggregate();
        Known known = changed.complete() ? new Known(changed, null) : earlier(connection, client);
        PersonName name = opened(known.who().name(), PersonName.class, known.key());
        Identity identity = opened(known.who().identity(), Identity.class, known.key());
        SearchKey.Versioned key = search.held(connection);
        if (changed.identity() != null && identity.code() != null) {
            claim(connection, client, key, identity.code());
        }
        put(connection, client, SearchTokens.NAME, key, key.tokens().name(name));
        LocalDate birthDate = identity.bornOn();
        if (birthDate != null) {
            put(connection, client, SearchTokens.FAMILY_BIRTH, key, key.tokens().familyBirth(name.family(), birthDate));
        }
    }

    private void lives(Connection connection, ClientAddressRecorded recorded) throws SQLException {
        UUID client = recorded.aggregateId();
        SearchKey.Versioned key = search.held(connection);
        if (recorded.address() instanceof Personal.Fresh<Address>(Address address)) {
            put(connection, client, SearchTokens.ADDRESS, key, key.tokens().address(address));
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from client_search where client_id = ? and kind = ?")) {
            delete.setObject(1, client);
            delete.setString(2, SearchTokens.ADDRESS);
            delete.executeUpdate();
        }
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

    private Known earlier(Connection connection, UUID client) throws SQLException {
        Who who = Who.NOT_KNOWN;
        for (Envelope envelope : events.ofAggregate(connection, client, 0)) {
            who = who.after(envelope);
        }
        return new Known(who, keys.load(connection, Set.of(client)).get(client));
    }

    private static <T> T opened(@Nullable Personal<T> personal, Class<T> type, @Nullable DataKey key) {
        return switch (personal) {
            case Personal.Fresh<T>(T value) -> value;
            case Personal.Sealed<T> sealed when key != null -> Unsealing.open(sealed, type, key);
            case null, default -> throw new IllegalStateException("a client without her name, identity or key");
        };
    }

    private record Known(Who who, @Nullable DataKey key) {}

    /** The latest name and identity of a client. */
    private record Who(
            @Nullable Personal<PersonName> name, @Nullable Personal<Identity> identity) {

        static final Who NOT_KNOWN = new Who(null, null);

        boolean complete() {
            return name != null && identity != null;
        }

        Who after(Envelope envelope) {
            if (!(envelope.event() instanceof ClientEvent event)) {
                return this;
            }
            return switch (event) {
                case ClientRegistered registered -> new Who(registered.name(), registered.identity());
                case ClientNameChanged renamed -> new Who(renamed.name(), identity);
                case ClientIdentityRecorded identified -> new Who(name, identified.identity());
                default -> this;
            };
        }
    }
}
