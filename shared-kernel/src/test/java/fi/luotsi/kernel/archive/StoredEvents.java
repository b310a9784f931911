package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** An archive's tables filled by hand: the side that writes them is another module. */
record StoredEvents(DataSource database) {

    static final EnvelopeCodec CODEC = new EnvelopeCodec();
    static final Instant MORNING = Instant.parse("2026-03-02T07:15:30.123456Z");

    static StoredEvents none() {
        DataSource database = TestDatabase.create().connections();
        ArchiveSchema.apply(database);
        return new StoredEvents(database);
    }

    Archive archive() {
        return new Archive(database, CODEC);
    }

    static ReferralAccepted accepted() {
        ReferralId referral = new ReferralId(Ids.next());
        return new ReferralAccepted(referral, referral);
    }

    static ContactUnlinked unlinked() {
        return new ContactUnlinked(new ContactId(Ids.next()), new ClientId(Ids.next()), "wrong-person");
    }

    /** An aggregate's first event, with no position. */
    Envelope store(CaseworkEvent event) {
        return store(event, 0);
    }

    Envelope store(CaseworkEvent event, long sequence) {
        UUID worker = Ids.next();
        Metadata metadata = new Metadata(
                new Actor(worker, "adviser", "nokia"),
                "advice-and-guidance",
                "gdpr-6-1-c",
                "service-guidance",
                "pirkanmaan-hyvinvointialue",
                "pirkanmaan-hyvinvointialue",
                MORNING,
                MORNING,
                Ids.next(),
                Ids.next());
        Envelope envelope = new Envelope(Ids.next(), event.aggregateId(), sequence, metadata, event);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event (event_id, aggregate_id, sequence, name, epoch, envelope) values (?, ?, ?, ?, 0, ?)")) {
            insert.setObject(1, envelope.id());
            insert.setObject(2, envelope.aggregate());
            insert.setLong(3, sequence);
            insert.setString(4, CODEC.storedName(event));
            insert.setBytes(5, CODEC.encode(envelope, (_, plain, _) -> plain));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return envelope;
    }

    void place(long position, Envelope envelope) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event_position select ?, insert_id, ?, '\\x01' from event where event_id = ?")) {
            insert.setLong(1, position);
            insert.setObject(
                    2, OffsetDateTime.parse(MORNING.plusSeconds(position).toString()));
            insert.setObject(3, envelope.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute("update sequencer set position = " + position);
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
