package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ChangesClient;
import fi.luotsi.kernel.casework.ClientMatter;
import fi.luotsi.kernel.casework.Closes;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.Joins;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.Reopens;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit's matters with clients: an open episode, a referral on its way, a client's request to be answered, a recent contact or
 * registration (703/2023 §9: only with a client relation). They are rows beside the events, written in their transaction, so that a
 * closed matter opens nothing more.
 */
public final class MatterRows {

    private static final String OPENED = "insert into matter (source, unit, client, open, recent_from)"
            + " values (?, ?, ?, ?, ?) on conflict (source, unit) do update set client = excluded.client,"
            + " open = excluded.open, recent_from = excluded.recent_from";
    private static final String HOLDS = " unit = ? and (open or recent_from > ?)";

    private MatterRows() {}

    /** Updates the rows for the event; {@link ClientMatter} says which records have any. */
    public static void write(Connection connection, Envelope envelope) throws SQLException {
        ClientMatter matter = AggregateType.of(envelope.event()).declared().matter();
        if (matter == ClientMatter.NEVER) {
            return;
        }
        UUID source = envelope.aggregate();
        Actor actor = envelope.metadata().actor();
        Instant now = envelope.metadata().appendedAt();
        switch (envelope.event()) {
            case Opens opens
            when matter == ClientMatter.LATELY -> open(connection, source, Set.of(actor.unit()), opens.clientId(), now);
            case Opens opens -> open(connection, source, opens.units(actor), opens.clientId(), null);
            case ReferralFollowed followed -> follow(connection, followed, now);
            case ChangesClient changes
            when changes.whose().isPresent() ->
                open(connection, source, Set.of(actor.unit()), changes.whose().get(), now);
            case ChangesClient _ -> forget(connection, source);
            case Joins joins -> assign(connection, source, joins.unit());
            case ReferralDeclined _ -> decline(connection, source, actor.unit(), now);
            case EpisodeOpenedByMistake _ -> forget(connection, source);
            case Closes _ -> close(connection, source, matter == ClientMatter.WHILE_OPEN ? null : now);
            case Reopens _ -> reopen(connection, source);
            default -> {}
        }
    }

    /** As the events that stand would have left them. */
    public static void remake(Connection connection, UUID source, List<Envelope> gone, List<Envelope> standing)
            throws SQLException {
        if (gone.stream().map(Envelope::event).noneMatch(MatterRows::changes)) {
            return;
        }
        forget(connection, source);
        for (Envelope envelope : standing) {
            write(connection, envelope);
        }
    }

    private static boolean changes(CaseworkEvent event) {
        return event instanceof Opens || event instanceof Joins || event instanceof Closes || event instanceof Reopens;
    }

    /**
     * Those of the clients with whom the unit has a matter, open or recent.
     *
     * @param since a matter that is not open counts when it was recorded after this
     */
    public static Set<UUID> ofUnit(Connection connection, String unit, Collection<UUID> clients, Instant since)
            throws SQLException {
        return clients(connection, "client = any (?) and" + HOLDS, clients.toArray(UUID[]::new), unit, time(since));
    }

    /** Those of the clients with whom the unit has or ever had a matter. */
    public static Set<UUID> everOfUnit(Connection connection, String unit, Collection<UUID> clients)
            throws SQLException {
        return clients(connection, "client = any (?) and unit = ?", clients.toArray(UUID[]::new), unit);
    }

    /** The client of a request that is a matter of the unit, open or recent; empty where it is not, or where there is no such request. */
    public static Optional<UUID> ofRequest(Connection connection, String unit, UUID request, Instant since)
            throws SQLException {
        String isRequest =
                " and exists (select from event where aggregate_id = source and sequence = 0 and name like ?)";
        String names = AggregateType.of(RightsEvent.class).storedPrefix() + "%";
        return clients(connection, "source = ? and" + HOLDS + isRequest, request, unit, time(since), names).stream()
                .findFirst();
    }

    /**
     * A matter of a unit with a client, open or over.
     *
     * @param recentFrom from when a matter that is over counts for a while, or null where that is not known
     */
    public record Matter(
            String unit,
            UUID client,
            boolean open,
            @Nullable Instant recentFrom) {}

    /** All matters of all units with the clients, open or over. */
    public static List<Matter> of(Connection connection, Collection<UUID> clients) throws SQLException {
        Array ids = connection.createArrayOf("uuid", clients.toArray());
        try (PreparedStatement select = connection.prepareStatement(
                "select unit, client, open, recent_from from matter where client = any (?)")) {
            select.setArray(1, ids);
            try (ResultSet rows = select.executeQuery()) {
                List<Matter> found = new ArrayList<>();
                while (rows.next()) {
                    OffsetDateTime recent = rows.getObject(4, OffsetDateTime.class);
                    found.add(new Matter(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            rows.getBoolean(3),
                            recent == null ? null : recent.toInstant()));
                }
                return found;
            }
        } finally {
            ids.free();
        }
    }

    /**
     * The units that have or ever had a matter with the client of each of these records, or with each of them that is a client; one that
     * is nobody's, or no client's, is absent.
     */
    public static Map<UUID, Set<String>> unitsAround(Connection connection, Collection<UUID> records)
            throws SQLException {
        Array ids = connection.createArrayOf("uuid", records.toArray());
        try (PreparedStatement select = connection.prepareStatement("with whose as ("
                + "select source as record, client from matter where source = any (?)"
                + " union select client, client from matter where client = any (?))"
                + " select distinct record, unit from whose join matter using (client)")) {
            select.setArray(1, ids);
            select.setArray(2, ids);
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Set<String>> units = new HashMap<>();
                while (rows.next()) {
                    units.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(rows.getString(2));
                }
                return units;
            }
        } finally {
            ids.free();
        }
    }

    /** All clients with whom the unit has a matter, open or recent. */
    public static Set<UUID> allOfUnit(Connection connection, String unit, Instant since) throws SQLException {
        return clients(connection, HOLDS, unit, time(since));
    }

    /** All clients with whom the unit has or ever had a matter. */
    public static Set<UUID> allEverOfUnit(Connection connection, String unit) throws SQLException {
        return clients(connection, "unit = ?", unit);
    }

    private static Set<UUID> clients(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select distinct client from matter where " + condition)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            return clients(select);
        }
    }

    /** A record that is nobody's is no matter. A signposted referral goes to no unit, and its sender follows it up all the same. */
    private static void open(
            Connection connection,
            UUID source,
            Set<String> units,
            @Nullable ClientId client,
            @Nullable Instant recentFrom)
            throws SQLException {
        if (client == null) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(OPENED)) {
            for (String unit : units) {
                insert.setObject(1, source);
                insert.setString(2, unit);
                insert.setObject(3, client.value());
                insert.setBoolean(4, recentFrom == null);
                insert.setObject(5, recentFrom == null ? null : time(recentFrom));
                insert.executeUpdate();
            }
        }
    }

    /** The units that it concerns have a matter with the right client in place of the wrong one. */
    private static void follow(Connection connection, ReferralFollowed followed, Instant now) throws SQLException {
        UUID source = followed.referralId().value();
        forget(connection, source);
        Set<String> units = Stream.of(followed.unit(), followed.targetUnit())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        open(connection, source, units, followed.clientId(), followed.ended() ? now : null);
    }

    /** A unit that declined a referral never had a matter with the client; the sender has to find another way. */
    private static void decline(Connection connection, UUID source, String unit, Instant now) throws SQLException {
        close(connection, source, now);
        try (PreparedStatement delete = connection.prepareStatement("delete from matter where source = ? and unit = ?"
                + " and exists (select from matter as other"
                + " where other.source = matter.source and other.unit <> matter.unit)")) {
            delete.setObject(1, source);
            delete.setString(2, unit);
            delete.executeUpdate();
        }
    }

    private static void forget(Connection connection, UUID source) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from matter where source = ?")) {
            delete.setObject(1, source);
            delete.executeUpdate();
        }
    }

    /** The unit that answers a client's request needs the client's file for it; the unit that had it before has begun to answer it too. */
    private static void assign(Connection connection, UUID source, String unit) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into matter (source, unit, client, open)"
                + " select source, ?, client, true from matter where source = ? limit 1"
                + " on conflict (source, unit) do update set open = true, recent_from = null")) {
            insert.setString(1, unit);
            insert.setObject(2, source);
            insert.executeUpdate();
        }
    }

    private static void close(Connection connection, UUID source, @Nullable Instant recentFrom) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update matter set open = false, recent_from = ? where source = ?")) {
            update.setObject(1, recentFrom == null ? null : time(recentFrom));
            update.setObject(2, source);
            update.executeUpdate();
        }
    }

    private static void reopen(Connection connection, UUID source) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update matter set open = true, recent_from = null where source = ?")) {
            update.setObject(1, source);
            update.executeUpdate();
        }
    }

    private static Set<UUID> clients(PreparedStatement select) throws SQLException {
        Set<UUID> clients = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                clients.add(rows.getObject(1, UUID.class));
            }
        }
        return clients;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
