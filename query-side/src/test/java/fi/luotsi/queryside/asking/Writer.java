package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.append.PositionAssigner;
import fi.luotsi.kernel.append.PositionBatch;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Records events as the command side does, by the kernel's own append; nobody decides about them. */
public final class Writer {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int AT_ONCE = 1_000;

    private final DataSource database;
    private final Append append;
    private final Append certificates;
    private final EventRows rows;
    private final PositionBatch positions;
    private final Bell positioned;
    private final ProjectionEngine projections;
    private final Archive archive;

    Writer(
            DataSource database,
            EnvelopeCodec codec,
            DataKeys keys,
            Append append,
            Archive archive,
            Bell positioned,
            ProjectionEngine projections) {
        this.database = database;
        this.append = append;
        this.certificates = Append.ofEventsAlone(codec, keys);
        this.rows = new EventRows(codec);
        this.positions = new PositionBatch(database);
        this.positioned = positioned;
        this.projections = projections;
        this.archive = archive;
    }

    public Archive archive() {
        return archive;
    }

    /** Records that the person did this then, one microsecond after another, and waits until it can be read. */
    public void write(Person by, Instant occurredAt, CaseworkEvent... events) {
        append(by, occurredAt, events);
        caughtUp();
    }

    /** The same for a service task of its own. */
    public void write(Person by, String serviceTask, Instant occurredAt, CaseworkEvent... events) {
        append(by, serviceTask, occurredAt, events);
        caughtUp();
    }

    /** The same without waiting. */
    public void append(Person by, Instant occurredAt, CaseworkEvent... events) {
        append(by, "service-guidance", occurredAt, events);
    }

    /** The same for a service task of its own, without waiting. */
    public synchronized void append(Person by, String serviceTask, Instant occurredAt, CaseworkEvent... events) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Instant at = occurredAt;
            for (CaseworkEvent event : events) {
                UUID aggregate = event.aggregateId();
                long sequence = rows.lastSequence(connection, aggregate).orElse(-1L) + 1;
                Metadata metadata = metadata(by, serviceTask, at);
                if (sequence == 0 && event instanceof RecordsDestroyed certificate) {
                    store(
                            connection,
                            new Envelope(Ids.next(), aggregate, sequence, metadata, proposed(certificate, by)));
                    sequence++;
                }
                store(connection, new Envelope(Ids.next(), aggregate, sequence, metadata, event));
                at = at.plusNanos(1_000);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        place();
    }

    public void caughtUp() {
        if (!projections.awaitCaughtUp(archive.head(), SOON)) {
            throw new IllegalStateException("the projections did not catch up");
        }
    }

    /** The proposal that a certificate would have followed. */
    private static DestructionProposed proposed(RecordsDestroyed certificate, Person by) {
        return new DestructionProposed(
                certificate.destructionId(),
                "contact-anonymous",
                by.unit(),
                certificate.destroyed().stream().map(Destroyed::record).toList(),
                LocalDate.EPOCH);
    }

    /** A certificate here needs no due time and no confirmation: these tests are about the records that are left. */
    private void store(Connection connection, Envelope envelope) throws SQLException {
        if (envelope.event() instanceof RecordsDestroyed certificate) {
            certificates.write(connection, List.of(envelope));
            for (Destroyed gone : certificate.destroyed()) {
                destroy(connection, gone.record());
            }
        } else {
            append.write(connection, List.of(envelope));
        }
    }

    private static void destroy(Connection connection, UUID record) throws SQLException {
        for (String sql : List.of(
                "delete from data_key where aggregate_id = ?",
                "update event set envelope = null, name = 'destroyed' where aggregate_id = ?",
                "delete from matter where source = ?")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, record);
                statement.executeUpdate();
            }
        }
    }

    /** Until all that is stored has its position: another transaction that runs may hold some of it back. */
    private void place() {
        long until = System.nanoTime() + SOON.toNanos();
        try {
            PositionAssigner.Outcome outcome = positions.place(AT_ONCE);
            while (outcome.waiting()) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("the events did not get their positions");
                }
                if (outcome.placed() == 0) {
                    positioned.awaitRing(positioned.rings(), Duration.ofMillis(1));
                }
                outcome = positions.place(AT_ONCE);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        positioned.ring();
    }

    static Metadata metadata(Person by, String serviceTask, Instant at) {
        return new Metadata(
                by.actor(),
                by.purpose(),
                "gdpr-6-1-c",
                serviceTask,
                "pirkanmaan-hyvinvointialue",
                "pirkanmaan-hyvinvointialue",
                at,
                at,
                Ids.next(),
                Ids.next());
    }
}
