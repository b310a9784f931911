package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The days of a client's birth and death, opened from the client's events for a decision that turns on them. Only the decision is stored, never the date. */
public final class LifeDates {

    private final ArchiveTransactions transactions;
    private final EventRows events;
    private final DataKeys keys;

    LifeDates(ArchiveTransactions transactions, EventRows events, DataKeys keys) {
        this.transactions = transactions;
        this.events = events;
        this.keys = keys;
    }

    /** Empty where nobody knows it, or where its key was destroyed. */
    public Optional<LocalDate> birth(ClientId client) {
        return opened(client, Identity.class, LifeDates::identity)
                .flatMap(known -> Optional.ofNullable(known.birthDate()));
    }

    /** Empty where none is recorded, or where its key was destroyed. */
    public Optional<LocalDate> death(ClientId client) {
        return opened(client, Death.class, LifeDates::death).map(Death::on);
    }

    private static @Nullable Personal<Identity> identity(CaseworkEvent event, @Nullable Personal<Identity> before) {
        return switch (event) {
            case ClientRegistered registered -> registered.identity();
            case ClientIdentityRecorded recorded -> recorded.identity();
            default -> before;
        };
    }

    private static @Nullable Personal<Death> death(CaseworkEvent event, @Nullable Personal<Death> before) {
        return event instanceof ClientDeathRecorded recorded ? recorded.death() : before;
    }

    /** The latest of the values that the events tell. */
    private <T> Optional<T> opened(
            ClientId client,
            Class<T> type,
            BiFunction<CaseworkEvent, @Nullable Personal<T>, @Nullable Personal<T>> after) {
        return transactions.read("a client's events", connection -> {
            Personal<T> latest = null;
            for (Envelope envelope : events.standing(connection, client.value())) {
                latest = after.apply(envelope.event(), latest);
            }
            return latest instanceof Personal.Sealed<T> sealed ? opened(connection, type, sealed) : Optional.empty();
        });
    }

    private <T> Optional<T> opened(Connection connection, Class<T> type, Personal.Sealed<T> sealed)
            throws SQLException {
        @Nullable DataKey key = keys.load(connection, Set.of(sealed.key())).get(sealed.key());
        return key == null ? Optional.empty() : Optional.of(Unsealing.open(sealed, type, key));
    }
}
