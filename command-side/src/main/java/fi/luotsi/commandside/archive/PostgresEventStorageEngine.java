package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.append.DestroyedMeanwhile;
import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.append.SentCommand;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the archive. Events are stored as envelopes, verbatim, together with all that must stand or fall with
 * them; an aggregate's events can be read at once, the whole stream only in the order that the {@link Sequencer} gives.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 500;

    private final ArchiveTransactions transactions;
    private final Archive archive;
    private final EventRows events;
    private final Append append;
    private final Bell appended;
    private final Clock clock;

    PostgresEventStorageEngine(
            ArchiveTransactions transactions,
            Archive archive,
            EventRows events,
            Append append,
            Bell appended,
            Clock clock) {
        this.transactions = transactions;
        this.archive = archive;
        this.events = events;
        this.append = append;
        this.appended = appended;
        this.clock = clock;
    }

    /**
     * Stores events and what belongs to them in the current transaction, or in one of its own.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when another command was first; of an aggregate's first
     *     event {@link org.axonframework.modelling.command.AggregateStreamCreationException}
     * @throws fi.luotsi.kernel.command.Refused when another client has the personal identity code, or an id is another record's
     * @throws ArchiveUnavailable when the database does not answer
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Envelope> fresh = messages.stream()
                .map(message -> EventMessages.envelope(message, now))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            transactions.within(connection -> {
                append.write(connection, fresh, command());
                ArchiveTransactions.afterCommit(() -> {
                    appended.ring();
                    append.committed(fresh);
                });
                return fresh.size();
            });
        } catch (DestroyedMeanwhile e) {
            throw new ConcurrencyException(e.getMessage(), e);
        } catch (SQLException e) {
            throw StorageFailure.of(e, fresh.getFirst().sequence() == 0);
        }
    }

    /** The command that is being carried out: the unit of work is its. */
    private static @Nullable SentCommand command() {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> message
                        && message.getPayload() instanceof CaseworkCommand command
                ? new SentCommand(command, CommandContextMetaData.read(message.getMetaData()))
                : null;
    }

    /** Snapshots are not kept: aggregates are short, and a snapshot would hold a state that no rule of destruction reaches. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the archive keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        UUID aggregate = UUID.fromString(aggregateIdentifier);
        return DomainEventStream.of(
                read(connection -> events.ofAggregate(connection, aggregate, firstSequenceNumber)).stream()
                        .map(EventMessages::message)
                        .toList());
    }

    /** The events after a token in the one order, read page by page; it ends at the last position, whether it may block or not. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        archive.after(position(token), PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : archive.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(PostgresEventStorageEngine::tracked);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        UUID aggregate = UUID.fromString(aggregateIdentifier);
        return read(connection -> events.lastSequence(connection, aggregate));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(Archive.START);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(archive.head());
    }

    /** The token after which the events recorded at that time or later come. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select position from event_position where recorded_at < ? order by position desc limit 1")) {
                select.setObject(1, dateTime.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    return new GlobalSequenceTrackingToken(row.next() ? row.getLong(1) : Archive.START);
                }
            }
        });
    }

    private <T> T read(ArchiveTransactions.Work<T> work) {
        return transactions.read("the archive", work);
    }

    private static TrackedEventMessage<?> tracked(Recorded recorded) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()), EventMessages.message(recorded.envelope()));
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> Archive.START;
            case GlobalSequenceTrackingToken known -> known.getGlobalIndex();
            default -> throw new IllegalArgumentException("a token of another event store");
        };
    }
}
