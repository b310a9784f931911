package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.authentication.Grants;
import fi.luotsi.queryside.authentication.GrantsUnavailable;
import fi.luotsi.queryside.authentication.Right;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The grants as the archive holds them at this moment: one read a request. */
final class GrantsInForce implements Grants {

    private static final Logger LOG = LoggerFactory.getLogger(GrantsInForce.class);
    /** Stands in the use log for a value that the request did not give. */
    private static final String NOT_SAID = "-";

    /** Fewer than there are connections: whole hubs that begin their day at once wait for each other, and their commands do not for them. */
    private static final int READ_AT_ONCE = 8;

    /** Longer than one waits for a store that is away, so that a queue is not taken for that. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource database;
    private final UseLog log;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(READ_AT_ONCE, true);

    GrantsInForce(DataSource database, UseLog log, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Right> heldBy(UUID person) {
        takePlace();
        try (Connection connection = database.getConnection()) {
            return GrantRows.validFor(connection, person, clock.instant()).stream()
                    .flatMap(grant -> Role.ofClaim(grant.role()).stream()
                            .map(role -> new Right(role, grant.unit(), grant.serviceTasks())))
                    .toList();
        } catch (SQLException e) {
            throw new GrantsUnavailable(e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new GrantsUnavailable(new TimeoutException("no turn to read rights came"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GrantsUnavailable(e);
        }
    }

    /** No data leaves by a refusal, so it is answered also while the log stands still. */
    @Override
    public void logRefusal(Refusal refusal) {
        try {
            log.write(new UseLogEntry(
                    Ids.next(),
                    new Actor(refusal.person(), refusal.role().claim(), unit(refusal.unit())),
                    new Purpose(said(refusal.purpose()), said(refusal.serviceTask())),
                    "Access." + refusal.code(),
                    "denied",
                    List.of(),
                    List.of(),
                    UseLogEntry.Ids.of(refusal.name())));
        } catch (RuntimeException e) {
            LOG.warn("A refusal could not be logged: {}", e.getClass().getSimpleName());
        }
    }

    /** A header may hold anything; only a unit's code is written down. */
    private static String unit(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .filter(unit -> Codes.published().find(CodeList.UNIT, unit).isPresent())
                .orElse(NOT_SAID);
    }

    private static String said(@Nullable String code) {
        return Objects.requireNonNullElse(code, NOT_SAID);
    }
}
