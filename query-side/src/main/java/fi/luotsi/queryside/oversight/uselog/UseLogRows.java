package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.queryside.oversight.uselog.LoggedUse.OfClass;
import fi.luotsi.queryside.oversight.uselog.LoggedUse.Outcome;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The use log, opened row by row. */
@Component
class UseLogRows {

    private final OpenedLog<LoggedUse> log;
    private final LogKeys keys;
    private final LogTokens tokens;

    UseLogRows(DataSource database, LogKeys keys, LogTokens tokens) {
        this.log = new OpenedLog<>(database, "use_log", "used_at", "use_id", this::row);
        this.keys = keys;
        this.tokens = tokens;
    }

    /**
     * The sealed part as access control wrote it.
     *
     * @param clients null in rows from before they were written down; clientsRefused likewise
     */
    private record Sealed(
            @Nullable String name,
            Map<String, List<UUID>> shown,
            Map<String, List<UUID>> denied,
            @Nullable List<UUID> clients,
            @Nullable List<UUID> clientsRefused) {

        static final Sealed DESTROYED = new Sealed(null, Map.of(), Map.of(), null, null);

        /** In a row that does not say of whom something was refused, that is told of each. */
        List<UsedClient> used(boolean denied) {
            List<UUID> refused = clientsRefused;
            return clients == null
                    ? List.of()
                    : clients.stream()
                            .map(client -> new UsedClient(client, refused == null ? denied : refused.contains(client)))
                            .toList();
        }

        @Override
        public String toString() {
            return "Sealed[…]";
        }
    }

    OpenedLog<LoggedUse> log() {
        return log;
    }

    /** The rows that a filter is about. */
    Selection about(UseFilter filter) {
        return Selection.ALL
                .ids("use_id", filter.ids())
                .where("client_tokens @> array[?]::bytea[]", token(filter.client()))
                .where("actor = ?", filter.actor())
                .where("unit = ?", filter.unit())
                .where("? = any (string_to_array(operation, ' '))", filter.operation())
                .where("outcome = ?", filter.outcome())
                .where("used_at >= ?", filter.usedFrom())
                .where("used_at < ?", filter.usedBefore());
    }

    /** The name under which a person has read last; empty when they have not, or its key is destroyed. */
    Optional<String> nameOf(UUID actor) {
        return log.latest(Selection.ALL.where("actor = ?", actor), 1).stream()
                .map(LoggedUse::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private byte @Nullable [] token(@Nullable UUID client) {
        return client == null ? null : tokens.client(new ClientId(client));
    }

    private LoggedUse row(Connection connection, ResultSet row) throws SQLException {
        UUID id = row.getObject("use_id", UUID.class);
        Sealed sealed = opened(connection, id, row);
        Outcome outcome = Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
        return new LoggedUse(
                id,
                row.getObject("used_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                sealed.name(),
                row.getString("role"),
                row.getString("unit"),
                row.getString("purpose"),
                row.getString("service_task"),
                Arrays.stream(row.getString("operation").split(" "))
                        .filter(operation -> !operation.isEmpty())
                        .toList(),
                outcome,
                texts(row.getArray("classes")),
                ((Object[]) row.getArray("client_tokens").getArray()).length,
                sealed.used(outcome == Outcome.DENIED),
                byClass(sealed.shown()),
                byClass(sealed.denied()));
    }

    private Sealed opened(Connection connection, UUID id, ResultSet row) throws SQLException {
        DataKey key = keys.known(connection, row.getObject("key_month", LocalDate.class));
        return key == null
                ? Sealed.DESTROYED
                : StoredJson.mapper()
                        .readValue(key.open(row.getBytes("sealed"), AssociatedData.of("use-log", id)), Sealed.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static List<OfClass> byClass(Map<String, List<UUID>> ids) {
        return new TreeMap<>(ids)
                .entrySet().stream()
                        .map(entry -> new OfClass(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
