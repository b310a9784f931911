package fi.luotsi.kernel.retention;

import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.Closes;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Correcting.ClientCorrected;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeLeftContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.Reopens;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long each record is kept (703/2023 §23): class and last day, on the rows of its keys, as its events leave them. Nothing is
 * re-encrypted when they change. Days are Finnish ones.
 */
public final class RetentionRows {

    /** The service task whose records are kept from the end of the need. */
    private static final String DISABILITY = "disability-services";

    private final EnvelopeCodec codec;

    public RetentionRows(EnvelopeCodec codec) {
        this.codec = codec;
    }

    /** Updates how long the event's record is kept; ignores events of other kinds. */
    public void write(Connection connection, Envelope envelope) throws SQLException {
        UUID record = envelope.aggregate();
        LocalDate day = day(envelope.metadata().occurredAt());
        switch (envelope.event()) {
            case ContactReceived received -> count(connection, record, day(received.receivedAt()));
            case ContactLinked linked -> {
                belong(connection, record, linked.clientId().value(), ofTask("contact-linked", envelope));
                count(connection, record, day);
            }
            case ContactUnlinked unlinked -> {
                belong(connection, record, null, "contact-anonymous");
                count(connection, record, received(connection, record));
                settleNeed(connection, unlinked.clientId().value());
            }
            case EpisodeOpened opened -> {
                belong(connection, record, opened.clientId().value(), ofTask("guidance", envelope));
                partOf(
                        connection,
                        record,
                        opened.contactId() == null ? null : opened.contactId().value());
                count(connection, record, null);
            }
            case ReferralSent sent -> sent(connection, sent, envelope, day);
            case ReferralFollowed followed -> followed(connection, followed, envelope);
            case EpisodeLeftContact _ -> partOf(connection, record, null);
            case EpisodeOpenedByMistake _ -> {
                partOf(connection, record, null);
                count(connection, record, day);
            }
            case Closes _ -> count(connection, record, day);
            case Reopens _ -> count(connection, record, null);
            case AccessGranted granted ->
                count(connection, record, granted.validUntil() == null ? null : day(granted.validUntil()));
            case EmergencyOpened opened -> count(connection, record, day(opened.until()));
            case ClientDeathRecorded recorded -> count(connection, record, died(recorded));
            case ClientCorrected corrected -> {
                // the day of a death is known here while it is fresh, and never again
                for (CaseworkEvent instead : corrected.instead()) {
                    if (instead instanceof ClientDeathRecorded recorded) {
                        count(connection, record, died(recorded));
                    }
                }
            }
            default -> {}
        }
    }

    /**
     * As the events that stand would have left it; one of which nothing stands is kept as long as one that ended on the day when it was
     * taken back.
     *
     * @param revision what takes back or puts right
     * @param first the record's first event
     * @param gone what counts no longer, and standing what counts now
     */
    public void remake(
            Connection connection, Envelope revision, Envelope first, List<Envelope> gone, List<Envelope> standing)
            throws SQLException {
        if (gone.stream().map(Envelope::event).noneMatch(RetentionRows::counts)) {
            return;
        }
        UUID record = revision.aggregate();
        partOf(connection, record, null);
        belong(
                connection,
                record,
                whose(first),
                AggregateType.of(first.event()).declared().retention());
        count(connection, record, null);
        for (Envelope envelope : standing.isEmpty() ? List.of(first) : standing) {
            write(connection, envelope);
        }
        if (standing.isEmpty()) {
            count(connection, record, day(revision.metadata().occurredAt()));
        }
    }

    private static boolean counts(CaseworkEvent event) {
        return (event instanceof Opens && !(event instanceof ClientEvent))
                || event instanceof Closes
                || event instanceof Reopens;
    }

    private static @Nullable UUID whose(Envelope first) {
        return first.event() instanceof Opens opens && opens.clientId() != null
                ? Objects.requireNonNull(opens.clientId()).value()
                : null;
    }

    /** Nobody accepts a signposted referral, so it is over when it is told; an outcome that is heard later counts anew. */
    private void sent(Connection connection, ReferralSent sent, Envelope envelope, LocalDate day) throws SQLException {
        UUID record = envelope.aggregate();
        partOf(connection, record, sent.rootId().value());
        belong(
                connection,
                record,
                sent.clientId() == null ? null : sent.clientId().value(),
                sent.clientId() == null ? "referral-anonymous" : ofTask("referral", envelope));
        count(connection, record, sent.kind().equals("signposted") ? day : null);
    }

    /** It is kept as long as a referral of that client's, or of nobody's, counted from where it was counted. */
    private void followed(Connection connection, ReferralFollowed followed, Envelope envelope) throws SQLException {
        UUID record = envelope.aggregate();
        ClientId client = followed.clientId();
        try (PreparedStatement select =
                connection.prepareStatement("select subject, counted_from from data_key where key_id = ?")) {
            select.setObject(1, record);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                UUID before = row.getObject(1, UUID.class);
                LocalDate from = row.getObject(2, LocalDate.class);
                belong(
                        connection,
                        record,
                        client == null ? null : client.value(),
                        client == null ? "referral-anonymous" : ofTask("referral", envelope));
                count(connection, record, from);
                if (before != null) {
                    settleNeed(connection, before);
                }
            }
        }
    }

    private static String ofTask(String otherwise, Envelope envelope) {
        return envelope.metadata().serviceTask().equals(DISABILITY) ? DISABILITY : otherwise;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, FinnishTime.ZONE);
    }

    /** The day is personal until retention counts from it; it is not known here of an event that is read back. */
    private static @Nullable LocalDate died(ClientDeathRecorded recorded) {
        return recorded.death() instanceof Personal.Fresh<Death>(Death(LocalDate on)) ? on : null;
    }

    /** When a contact was received, as it stands now; null where its beginning is not stored. */
    private @Nullable LocalDate received(Connection connection, UUID contact) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select envelope from event where aggregate_id = ?"
                + " and envelope is not null and (sequence = 0 or name like '%.corrected@%' or name like '%.undone@%')"
                + " order by sequence")) {
            select.setObject(1, contact);
            try (ResultSet rows = select.executeQuery()) {
                List<Envelope> told = new ArrayList<>();
                while (rows.next()) {
                    told.add(codec.decode(rows.getBytes(1)));
                }
                return Standing.of(told).stream()
                        .map(Envelope::event)
                        .filter(ContactReceived.class::isInstance)
                        .map(event -> day(((ContactReceived) event).receivedAt()))
                        .findFirst()
                        .orElse(null);
            }
        }
    }

    private static void belong(Connection connection, UUID record, @Nullable UUID client, String retentionClass)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update data_key set subject = ?, retention_class = ? where aggregate_id = ?")) {
            update.setObject(1, client);
            update.setString(2, retentionClass);
            update.setObject(3, record);
            update.executeUpdate();
        }
    }

    private static void partOf(Connection connection, UUID record, @Nullable UUID whole) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update data_key set part_of = ? where key_id = ?")) {
            update.setObject(1, whole);
            update.setObject(2, record);
            update.executeUpdate();
        }
    }

    /** Counts from the day, or from none while it has not come. */
    private static void count(Connection connection, UUID record, @Nullable LocalDate from) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update data_key set counted_from = ?,"
                + " expires_on = null where aggregate_id = ? returning retention_class, subject")) {
            update.setObject(1, from);
            update.setObject(2, record);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                RetentionClass of = RetentionClass.of(row.getString(1));
                UUID subject = row.getObject(2, UUID.class);
                if (of.from() == Start.NEED_ENDED && subject != null) {
                    settleNeed(connection, subject);
                } else if (from != null) {
                    expire(connection, "aggregate_id = ?", record, of.until(from));
                }
            }
        }
    }

    /** All of a client's records of the class go on the same day: counted from the last closing, while no matter is open. */
    private static void settleNeed(Connection connection, UUID client) throws SQLException {
        String ofClient = "retention_class = '" + DISABILITY + "' and subject = ?";
        // each waits for another that settles them too, and sees its change
        try (PreparedStatement lock = connection.prepareStatement(
                "select counted_from from data_key where " + ofClient + " order by key_id for update")) {
            lock.setObject(1, client);
            LocalDate last = null;
            try (ResultSet rows = lock.executeQuery()) {
                boolean open = false;
                while (rows.next()) {
                    LocalDate from = rows.getObject(1, LocalDate.class);
                    open = open || from == null;
                    last = from != null && (last == null || from.isAfter(last)) ? from : last;
                }
                last = open ? null : last;
            }
            expire(
                    connection,
                    ofClient,
                    client,
                    last == null ? null : RetentionClass.of(DISABILITY).until(last));
        }
    }

    private static void expire(Connection connection, String which, UUID id, @Nullable LocalDate day)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update data_key set expires_on = ? where " + which)) {
            update.setObject(1, day);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }
}
