package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client's birth date, opened from the client's events for a decision that turns on age. Only the decision is stored, never the date. */
public final class BirthDates {

    private final ArchiveTransactions transactions;
    private final EventRows events;
    private final DataKeys keys;

    BirthDates(ArchiveTransactions transactions, EventRows events, DataKeys keys) {
        this.transactions = transactions;
        this.events = events;
        this.keys = keys;
    }

    /** Empty where nobody knows it, or where its key was destroyed. */
    public Optional<LocalDate> of(ClientId client) {
        return transactions.read("a client's events", connection -> opened(connection, client));
    }

    private Optional<LocalDate> opened(Connection connection, ClientId client) throws SQLException {
        Personal<Identity> latest = null;
        for (Envelope envelope : events.ofAggregate(connection, client.value(), 0)) {
            latest = switch (envelope.event()) {
                case ClientRegistered registered -> registered.identity();
                case ClientIdentityRecorded recorded -> recorded.identity();
                default -> latest;
            };
        }
        return latest instanceof Personal.Sealed<Identity> sealed ? opened(connection, sealed) : Optional.empty();
    }

    private Optional<LocalDate> opened(Connection connection, Personal.Sealed<Identity> sealed) throws SQLException {
        @Nullable DataKey key = keys.load(connection, Set.of(sealed.key())).get(sealed.key());
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(
                        Unsealing.open(sealed, Identity.class, key).birthDate());
    }
}
