package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.append.PositionAssigner;
import fi.luotsi.kernel.append.PositionBatch;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds-when 5: a thousand small histories of appends, roll-backs, transactions within transactions, lost connections, and
 * sequencers that are killed between two steps or run into one another. A failure names its seed.
 */
class FaultsAnywhereTest {

    private static final int SEEDS_AT_ONCE = 100;
    private static final int STEPS = 6;
    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    private static HikariDataSource pool = new HikariDataSource();
    private static Archive archive = new Archive(pool, CODEC);

    @BeforeAll
    static void start() {
        TestDatabase database;
        try (CommandSide program = CommandSide.alone()) {
            database = program.testDatabase();
        }
        pool.setJdbcUrl(database.url());
        pool.setUsername(TestDatabase.USER);
        pool.setMaximumPoolSize(8);
        // sessions are lost here, never the server, so nothing has to wait for the disk
        pool.setConnectionInitSql("set lock_timeout = '10s'; set synchronous_commit = off");
        pool.setConnectionTimeout(10_000);
        archive = new Archive(pool, CODEC);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900})
    void a_thousand_seeds_of_faults_leave_every_acknowledged_event_in_order_once(long first) throws SQLException {
        for (long seed = first; seed < first + SEEDS_AT_ONCE; seed++) {
            try {
                new Story(seed).play();
            } catch (AssertionError | RuntimeException | SQLException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** More than there are events. */
    private static final int MOST = 100_000;

    /** One seed's. */
    private static final class Story {

        private final Random random;
        private final Faulty writers = new Faulty(pool);
        private final Faulty placers = new Faulty(pool);
        private final PositionBatch batches = new PositionBatch(placers);
        private final PositionBatch sound = new PositionBatch(pool);
        private final PostgresEventStorageEngine engine;
        private final TransactionTemplate transaction;
        private final List<UUID> aggregates;
        private final Set<UUID> open = new HashSet<>();
        private final Set<UUID> acknowledged = new HashSet<>();
        private final Set<UUID> undone = new HashSet<>();
        private final Map<UUID, DomainEventMessage<?>> uncertain = new HashMap<>();
        private final Order reader = Order.fromNow(archive);

        Story(long seed) {
            random = new Random(seed);
            aggregates = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                    .limit(4)
                    .toList();
            ArchiveTransactions transactions = new ArchiveTransactions(writers);
            engine = new PostgresEventStorageEngine(
                    transactions,
                    new Archive(writers, CODEC),
                    new EventRows(CODEC),
                    Append.ofEventsAlone(CODEC, new DataKeys(writers, Keys.OUTER)),
                    new Bell(),
                    Clock.systemUTC());
            transaction = new TransactionTemplate(transactions.manager());
            transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        void play() throws SQLException {
            for (int i = 0; i < STEPS; i++) {
                step(0);
                reader.read();
            }
            writers.heal();
            placers.heal();
            sendAgain();
            placeAll();
            List<UUID> seen = reader.readAll().seen();
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(Set.copyOf(seen)).isEqualTo(acknowledged);
            assertThat(undone).noneMatch(acknowledged::contains);
        }

        private void step(int depth) {
            switch (random.nextInt(6)) {
                case 0, 1 -> write(depth);
                case 2 -> place();
                case 3 -> {
                    placers.loseAfter(random.nextInt(8), random.nextBoolean());
                    place();
                    placers.heal();
                }
                case 4 -> {
                    placers.meanwhile(random.nextInt(8), this::placeElsewhere);
                    place();
                    placers.heal();
                }
                default -> {
                    // nested transactions share the wrapper, so the fault may as well meet the inner one
                    writers.loseAfter(random.nextInt(9), random.nextBoolean());
                    write(depth);
                    writers.heal();
                }
            }
        }

        /** One transaction, which may be held open while others come and go. */
        private void write(int depth) {
            List<DomainEventMessage<?>> written = new ArrayList<>();
            Set<UUID> locked = new HashSet<>();
            boolean rollback = random.nextInt(4) == 0;
            try {
                transaction.executeWithoutResult(status -> {
                    append(written, locked);
                    while (depth < 2 && random.nextInt(3) > 0) {
                        step(depth + 1);
                    }
                    if (random.nextBoolean()) {
                        append(written, locked);
                    }
                    if (rollback) {
                        status.setRollbackOnly();
                    }
                });
                written.forEach(event -> (rollback ? undone : acknowledged).add(id(event)));
            } catch (ConcurrencyException | AggregateStreamCreationException _) {
                written.forEach(event -> undone.add(id(event)));
            } catch (ArchiveUnavailable | EventStoreException | DataAccessException | TransactionException _) {
                written.forEach(event -> uncertain.put(id(event), event));
            } finally {
                open.removeAll(locked);
            }
        }

        /** To an aggregate that no open transaction writes to, as its lock in the process would have it. */
        private void append(List<DomainEventMessage<?>> written, Set<UUID> locked) {
            List<UUID> free = aggregates.stream()
                    .filter(aggregate -> locked.contains(aggregate) || !open.contains(aggregate))
                    .toList();
            if (free.isEmpty()) {
                return;
            }
            UUID aggregate = free.get(random.nextInt(free.size()));
            locked.add(aggregate);
            open.add(aggregate);
            long next = engine.lastSequenceNumberFor(aggregate.toString()).orElse(-1L) + 1;
            List<DomainEventMessage<?>> events = Appending.events(aggregate, next, next + random.nextInt(2));
            written.addAll(events);
            engine.appendEvents(events);
        }

        private void place() {
            try {
                batches.place(1 + random.nextInt(4));
            } catch (SQLException _) {
                // killed, as meant; the next run goes on
            }
        }

        private void placeElsewhere() {
            try {
                sound.place(1 + random.nextInt(4));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A caller without an answer does this: an event that had been stored is refused, one that had not is stored now. */
        private void sendAgain() {
            for (DomainEventMessage<?> event : uncertain.values().stream()
                    .sorted((one, other) -> Long.compare(one.getSequenceNumber(), other.getSequenceNumber()))
                    .toList()) {
                long last = engine.lastSequenceNumberFor(event.getAggregateIdentifier())
                        .orElse(-1L);
                if (stored(event)) {
                    acknowledged.add(id(event));
                } else if (event.getSequenceNumber() == last + 1) {
                    engine.appendEvents(event);
                    acknowledged.add(id(event));
                } else {
                    undone.add(id(event));
                }
            }
        }

        private boolean stored(DomainEventMessage<?> event) {
            return engine.readEvents(event.getAggregateIdentifier(), 0)
                    .asStream()
                    .anyMatch(message -> message.getIdentifier().equals(event.getIdentifier()));
        }

        private void placeAll() throws SQLException {
            int limit = 3;
            PositionAssigner.Outcome outcome = sound.place(limit);
            while (outcome.waiting()) {
                boolean stuck = outcome.placed() == 0;
                if (stuck) {
                    awaitRollbacks();
                }
                limit = stuck ? Math.min(limit * 2, MOST) : 3;
                outcome = sound.place(limit);
            }
        }

        /** Nothing gets a position while the server still rolls back a lost connection's work, which holds its locks until then. */
        private static void awaitRollbacks() throws SQLException {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table event, data_key, event_position, sequencer in exclusive mode");
                connection.rollback();
            }
        }

        private static UUID id(DomainEventMessage<?> event) {
            return UUID.fromString(event.getIdentifier());
        }
    }

    /** A key-encryption key of this test's own: nothing that it wraps is ever opened by another. */
    private static final class Keys {
        private static final KeyEncryptionKey OUTER = make();

        private static KeyEncryptionKey make() {
            try {
                return KeyEncryptionKey.create(
                        Files.createTempDirectory("luotsi-faults").resolve("key.json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
