package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Destructions.CarryOutDestruction;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.retention.DueLogs;
import fi.luotsi.kernel.retention.DueRecords;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the command that carries out a confirmed destruction. Held records stay, and records that are not due any more are spared. */
final class DestructionExecution {

    private static final String RECORDS = "select r.record, r.held,"
            + " coalesce(k.record, case when l.record is not null then '" + DueLogs.KIND + "' end),"
            + " case k.record when 'referral' then coalesce(k.part_of, k.key_id) else r.record end"
            + " from destruction_record r left join data_key k on k.key_id = r.record"
            + " left join log_part l on l.record = r.record where r.destruction_id = ?"
            + " order by r.record";
    private static final String EVENTS = "select coalesce(p.position, -1), e.envelope from event e"
            + " left join event_position p on p.insert_id = e.insert_id where e.aggregate_id = ? order by e.sequence";

    private final Connection connection;
    private final EnvelopeCodec codec;
    private final ContactFacts facts;
    private final LocalDate today;

    DestructionExecution(Connection connection, EnvelopeCodec codec, ContactFacts facts, LocalDate today) {
        this.connection = connection;
        this.codec = codec;
        this.facts = facts;
        this.today = today;
    }

    /** A record of a confirmed destruction; its kind is null where it is gone another way. */
    private record Proposed(
            UUID record, boolean held, @Nullable String kind, UUID whole) {}

    CarryOutDestruction command(UUID destruction) throws SQLException {
        List<Proposed> proposed = proposed(destruction);
        Set<UUID> held = new HashSet<>();
        proposed.stream().filter(Proposed::held).forEach(each -> held.add(each.whole()));
        List<Destroyed> destroyed = new ArrayList<>();
        List<UUID> spared = new ArrayList<>();
        List<ContactFact> kept = new ArrayList<>();
        for (Proposed each : proposed) {
            if (held.contains(each.whole())) {
                continue;
            }
            if (DueLogs.KIND.equals(each.kind()) && DueLogs.isDue(connection, each.record(), today)) {
                destroyed.add(new Destroyed(each.record(), DueLogs.KIND, List.of()));
            } else if (each.kind() != null && DueRecords.isDue(connection, each.record(), today)) {
                destroy(each.record(), each.kind(), destroyed, kept);
            } else {
                spared.add(each.record());
            }
        }
        // the facts' ids are random, so the order tells nothing of whose they were
        kept.sort(Comparator.comparing(ContactFact::id));
        return new CarryOutDestruction(new DestructionId(destruction), destroyed, spared, kept);
    }

    /** An event that has no position yet is waited for until the next time. */
    private void destroy(UUID record, String kind, List<Destroyed> destroyed, List<ContactFact> kept)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setObject(1, record);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> positions = new ArrayList<>();
                List<Envelope> events = new ArrayList<>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                    events.add(codec.decode(rows.getBytes(2)));
                }
                ContactFact fact = fact(Standing.of(events));
                if (!positions.contains(-1L)) {
                    destroyed.add(new Destroyed(record, kind, positions));
                    if (fact != null) {
                        kept.add(fact);
                    }
                }
            }
        }
    }

    /** Reports go on counting a contact, but for one that was recorded by a slip. */
    private @Nullable ContactFact fact(List<Envelope> standing) {
        return standing.isEmpty() || !(standing.getFirst().event() instanceof ContactReceived received)
                ? null
                : facts.of(standing.getFirst(), received);
    }

    private List<Proposed> proposed(UUID destruction) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RECORDS)) {
            select.setObject(1, destruction);
            try (ResultSet rows = select.executeQuery()) {
                List<Proposed> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Proposed(
                            rows.getObject(1, UUID.class),
                            rows.getBoolean(2),
                            rows.getString(3),
                            rows.getObject(4, UUID.class)));
                }
                return found;
            }
        }
    }
}
