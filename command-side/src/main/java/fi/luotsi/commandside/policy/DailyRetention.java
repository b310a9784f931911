package fi.luotsi.commandside.policy;

import fi.luotsi.commandside.archive.SearchTokenRotation;
import fi.luotsi.commandside.handling.SystemCommands;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.Destructions.CarryOutDestruction;
import fi.luotsi.kernel.casework.Destructions.EscalateDestruction;
import fi.luotsi.kernel.casework.Destructions.ProposeDestruction;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.kernel.retention.DueLogs;
import fi.luotsi.kernel.retention.DueRecords;
import fi.luotsi.kernel.retention.RetentionRun;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes the destruction of records whose time is over, escalates proposals that nobody confirmed in time, and carries out the
 * confirmed ones. When keys were destroyed it wraps all others anew, so that backups and the database's own log lose them too. Each
 * step is a command of its own, so that a step that fails or is killed is taken up the next time.
 */
final class DailyRetention implements RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);

    /** The most records that a run proposes; the others wait for the next day. */
    private static final int AT_ONCE = 10_000;

    private static final String LATE = "select destruction_id from destruction d where not confirmed and not escalated"
            + " and confirm_by < ? and exists (select from destruction_record r where r.destruction_id = d.destruction_id)";
    private static final String CONFIRMED = "select destruction_id from destruction d where confirmed and exists"
            + " (select from destruction_record r where r.destruction_id = d.destruction_id and not r.held)";

    private final DataSource database;
    private final SystemCommands program;
    private final EnvelopeCodec codec;
    private final KeyCustody keys;
    private final SearchTokenRotation tokens;
    private final Clock clock;
    private final int confirmWithin;
    /** Within this program one run waits for the other, so that the caller is answered when it is done. */
    private final ReentrantLock turn = new ReentrantLock();
    /** Records that are gone since the last whole run told of them; only the one whose turn it is counts. */
    private int gone;

    /** What the run at hand has changed last. */
    private @Nullable CommandResult last;

    /** @param confirmWithin days in which a proposal is to be confirmed */
    DailyRetention(
            DataSource database,
            SystemCommands program,
            EnvelopeCodec codec,
            KeyCustody keys,
            SearchTokenRotation tokens,
            Clock clock,
            int confirmWithin) {
        this.database = database;
        this.program = program;
        this.codec = codec;
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
        this.confirmWithin = confirmWithin;
    }

    @Override
    public Outcome run() {
        return locked(connection -> {
            last = null;
            int proposed = propose(connection);
            int escalated = escalate(connection);
            gone += carryOut(connection);
            forget(connection);
            try (PreparedStatement update = connection.prepareStatement("update retention_run set day = ?")) {
                update.setObject(1, today());
                update.executeUpdate();
            }
            int destroyed = gone;
            gone = 0;
            LOG.info(
                    "{} records are proposed for destruction, {} proposals escalated, {} records are destroyed",
                    proposed,
                    escalated,
                    destroyed);
            return new Outcome(proposed, escalated, destroyed, last);
        });
    }

    /** Only destroys the confirmed records; the next whole run tells of them. */
    void runConfirmed() {
        locked(connection -> {
            gone += carryOut(connection);
            return Outcome.NOTHING;
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE);
    }

    /** Whether any copy of the program has been at it today. */
    boolean isDone() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select day from retention_run")) {
            LocalDate day = row.next() ? row.getObject(1, LocalDate.class) : null;
            return day != null && !day.isBefore(today());
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    private int propose(Connection connection) throws SQLException {
        LocalDate today = today();
        int proposed = 0;
        for (ProposeDestruction propose : new Proposals(codec)
                .of(
                        DueRecords.notProposed(connection, today, AT_ONCE),
                        DueLogs.notProposed(connection, today, AT_ONCE),
                        today.plusDays(confirmWithin))) {
            proposed += isSent(propose) ? propose.records().size() : 0;
        }
        return proposed;
    }

    private int escalate(Connection connection) throws SQLException {
        int escalated = 0;
        try (PreparedStatement select = connection.prepareStatement(LATE)) {
            select.setObject(1, today());
            for (UUID late : ids(select)) {
                escalated += isSent(new EscalateDestruction(new DestructionId(late))) ? 1 : 0;
            }
        }
        return escalated;
    }

    private int carryOut(Connection connection) throws SQLException {
        int destroyed = 0;
        try (PreparedStatement select = connection.prepareStatement(CONFIRMED)) {
            List<UUID> confirmed = ids(select);
            if (!confirmed.isEmpty()) {
                DestructionExecution carrying =
                        new DestructionExecution(connection, codec, ContactFacts.read(connection), today());
                for (UUID destruction : confirmed) {
                    CarryOutDestruction command = carrying.command(destruction);
                    boolean any =
                            !command.destroyed().isEmpty() || !command.spared().isEmpty();
                    destroyed += any && isSent(command) ? command.destroyed().size() : 0;
                }
            }
        }
        return destroyed;
    }

    /** A key that is destroyed while the others are being wrapped anew counts for the next time. */
    private void forget(Connection connection) throws SQLException {
        long forgotten;
        long unsearchable;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select forgotten, unsearchable from retention_run")) {
            boolean any = row.next();
            forgotten = any ? row.getLong(1) : 0;
            unsearchable = any ? row.getLong(2) : 0;
        }
        if (unsearchable > 0) {
            // before the others are wrapped anew, so that the search key that was goes with what it lay wrapped under
            tokens.renew();
            subtract(connection, "unsearchable", unsearchable);
        }
        if (forgotten == 0) {
            return;
        }
        if (!keys.rotateAndWait()) {
            LOG.warn("{} keys were destroyed, and older backups open with them until the key is changed", forgotten);
            return;
        }
        subtract(connection, "forgotten", forgotten);
    }

    private static void subtract(Connection connection, String count, long done) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update retention_run set " + count + " = " + count + " - ?")) {
            update.setLong(1, done);
            update.executeUpdate();
        }
    }

    /** A refused record has changed since it was looked at, and is looked at anew the next time. */
    private boolean isSent(CaseworkCommand command) {
        try {
            last = program.send(command);
            return true;
        } catch (Refused refused) {
            LOG.warn(
                    "{} was refused: {}",
                    command.getClass().getSimpleName(),
                    refused.refusals().stream().map(refusal -> refusal.code()).toList());
            return false;
        }
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private Outcome locked(Work work) {
        turn.lock();
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            if (!AdvisoryLock.DESTRUCTION.tryTake(lock)) {
                return Outcome.NOTHING;
            }
            try {
                return work.on(connection);
            } finally {
                AdvisoryLock.DESTRUCTION.release(lock);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        } finally {
            turn.unlock();
        }
    }

    private interface Work {
        Outcome on(Connection connection) throws SQLException;
    }
}
