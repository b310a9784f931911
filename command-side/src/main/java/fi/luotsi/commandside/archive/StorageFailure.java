package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Translates a failure of the database for the caller of the append. No message quotes a stored value. */
final class StorageFailure {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final List<String> LOST_RACE = List.of("40001", "40P01");

    private StorageFailure() {}

    /** Another command was first, an identity code is taken, or the archive does not answer. */
    static RuntimeException of(SQLException failure, boolean creates) {
        PSQLException reported = reported(failure);
        String state = reported == null ? failure.getSQLState() : reported.getSQLState();
        if (isLostRace(failure)) {
            return new ConcurrencyException("another command was first", failure);
        }
        if (UNIQUE_VIOLATION.equals(state) && reported != null) {
            switch (constraint(reported)) {
                case "event_aggregate_id_sequence_key" -> {
                    return creates
                            ? new AggregateStreamCreationException("another command created it first", failure)
                            : new ConcurrencyException("another command was first", failure);
                }
                case "command_pkey" -> {
                    return new ConcurrencyException("another command used the id first", failure);
                }
                case "client_identity_pkey" -> {
                    return new Refused(List.of(RefusalCode.IDENTITY_CODE_TAKEN.at("identityCode")));
                }
                case "registered_search_pkey" -> {
                    return new Refused(List.of(RefusalCode.SEARCH_USED.at("search")));
                }
                default -> {
                    return new EventStoreException("the events contradict what is stored", failure);
                }
            }
        }
        return new ArchiveUnavailable("the archive cannot be written", failure);
    }

    /** Whether the database let another command go first. */
    static boolean isLostRace(SQLException failure) {
        PSQLException reported = reported(failure);
        String state = reported == null ? failure.getSQLState() : reported.getSQLState();
        return state != null && LOST_RACE.contains(state);
    }

    private static String constraint(PSQLException reported) {
        ServerErrorMessage message = reported.getServerErrorMessage();
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "" : constraint;
    }

    private static @Nullable PSQLException reported(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException reported) {
                return reported;
            }
        }
        return null;
    }
}
