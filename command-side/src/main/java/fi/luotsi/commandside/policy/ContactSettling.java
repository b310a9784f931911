package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.archive.StartedRows;
import fi.luotsi.kernel.archive.StartedRows.Unsettled;
import fi.luotsi.kernel.database.BackgroundLoop;
import fi.luotsi.kernel.database.Bell;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the records that started from a contact in line with it, soon after it was linked or unlinked. The contact's row stays until
 * all steps are done, and each step changes nothing where it was done before: a program that is killed between two of them goes on at
 * its next start.
 */
final class ContactSettling implements BackgroundLoop.Work, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContactSettling.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DataSource database;
    private final ContactSteps steps;
    private final BackgroundLoop loop;

    ContactSettling(DataSource database, ContactSteps steps, Bell unsettled) {
        this.database = database;
        this.steps = steps;
        this.loop = new BackgroundLoop(
                "contacts",
                unsettled,
                new BackgroundLoop.Pauses(Duration.ZERO, Duration.ofMillis(100), Duration.ofMinutes(1)),
                this);
    }

    void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** Looks again now and then: another copy may have been killed. */
    @Override
    public Duration round(boolean rung) throws SQLException {
        for (Unsettled contact : unsettled()) {
            steps.take(contact.contact(), started(contact));
            try (Connection connection = database.getConnection()) {
                StartedRows.settled(connection, contact);
            }
        }
        return LONGEST;
    }

    /** Logs the failure's class alone: its message could hold a record's own values. */
    @Override
    public void failed(Exception failure) {
        LOG.warn(
                "records do not follow their contacts until this is mended: {}",
                failure.getClass().getName());
    }

    private List<Unsettled> unsettled() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return StartedRows.unsettled(connection);
        }
    }

    private List<UUID> started(Unsettled contact) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return StartedRows.of(connection, contact.contact());
        }
    }
}
