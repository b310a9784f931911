package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds-when 5: one order for all, whatever order transactions begin, write and commit in. */
class OrderTest {

    private static final int WRITERS = 8;

    @Test
    void concurrent_appends_with_long_transactions_between_them_are_seen_by_every_reader() throws Exception {
        try (CommandSide one = CommandSide.alone();
                CommandSide other = one.another();
                ExecutorService threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<UUID> aggregates = Stream.generate(Ids::next).limit(5).toList();
            Set<UUID> committed = ConcurrentHashMap.newKeySet();
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Future<Order>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Order order = Order.fromTheStart(i == 0 ? one.archive() : other.archive());
                readers.add(threads.submit(() -> {
                    Bell positioned = one.bean(Bell.class);
                    while (writing.get()) {
                        long heard = positioned.rings();
                        order.read();
                        positioned.awaitRing(heard, Duration.ofMillis(20));
                    }
                    return order;
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                long seed = i;
                CommandSide program = i % 2 == 0 ? one : other;
                writers.add(threads.submit(() -> write(program, new Random(seed), aggregates, committed)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            one.awaitPositions();
            writing.set(false);

            List<UUID> everything = Order.fromTheStart(one.archive()).readAll().seen();
            assertThat(everything).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
            assertThat(committed).hasSizeGreaterThan(WRITERS * 20);
            for (Future<Order> reader : readers) {
                assertThat(reader.get().readAll().seen()).isEqualTo(everything);
            }
        }
    }

    /** Every third transaction stays open until others have committed after it began to write. */
    private static void write(CommandSide program, Random random, List<UUID> aggregates, Set<UUID> committed) {
        EventStorageEngine engine = program.bean(EventStorageEngine.class);
        TransactionTemplate transaction = newTransaction(program);
        for (int i = 0; i < 40; i++) {
            UUID shared = aggregates.get(random.nextInt(aggregates.size()));
            UUID own = Ids.next();
            boolean slow = i % 3 == 0;
            boolean rollback = random.nextInt(5) == 0;
            List<UUID> ids = new ArrayList<>();
            try {
                transaction.executeWithoutResult(status -> {
                    append(engine, Appending.event(own, 0), ids);
                    if (slow) {
                        int before = committed.size();
                        long until = System.nanoTime() + 20_000_000;
                        program.await(() -> committed.size() > before + 3 || System.nanoTime() > until);
                    }
                    long next = engine.lastSequenceNumberFor(shared.toString()).orElse(-1L) + 1;
                    append(engine, Appending.event(shared, next), ids);
                    if (rollback) {
                        status.setRollbackOnly();
                    }
                });
                if (!rollback) {
                    committed.addAll(ids);
                }
            } catch (ConcurrencyException | AggregateStreamCreationException _) {
                // another writer was first on the shared aggregate: both events are undone
            }
        }
    }

    private static void append(EventStorageEngine engine, DomainEventMessage<?> event, List<UUID> ids) {
        engine.appendEvents(event);
        ids.add(UUID.fromString(event.getIdentifier()));
    }

    @Test
    void an_event_in_an_older_transaction_than_its_predecessors_comes_after_it() {
        try (CommandSide program = CommandSide.alone()) {
            EventStorageEngine engine = program.bean(EventStorageEngine.class);
            UUID early = Ids.next();
            UUID aggregate = Ids.next();

            newTransaction(program).executeWithoutResult(_ -> {
                engine.appendEvents(Appending.event(early, 0));
                newTransaction(program)
                        .executeWithoutResult(_ -> engine.appendEvents(Appending.events(aggregate, 0, 5)));
                assertThat(program.archive().head())
                        .as("held back while one runs")
                        .isEqualTo(Archive.START);
                engine.appendEvents(Appending.event(aggregate, 6));
            });

            program.awaitPositions();
            assertThat(program.count(
                            "event six join event five on six.sequence = 6 and five.sequence = 5 and six.tx < five.tx"))
                    .as("the case is the one meant")
                    .isEqualTo(1);
            assertThat(Order.fromTheStart(program.archive()).readAll().seen()).hasSize(8);
        }
    }

    @Test
    void a_batch_full_of_held_back_events_does_not_hide_what_they_wait_for() {
        try (CommandSide program = CommandSide.alone()) {
            EventStorageEngine engine = program.bean(EventStorageEngine.class);
            UUID aggregate = Ids.next();

            newTransaction(program).executeWithoutResult(_ -> {
                engine.appendEvents(Appending.event(Ids.next(), 0));
                newTransaction(program).executeWithoutResult(_ -> engine.appendEvents(Appending.event(aggregate, 0)));
                engine.appendEvents(Appending.events(aggregate, 1, 2_500));
            });

            program.awaitPositions();
            assertThat(Order.fromTheStart(program.archive()).readAll().seen()).hasSize(2_502);
        }
    }

    @Test
    void a_restored_cluster_goes_on_after_what_the_old_one_left_though_its_transaction_ids_are_lower()
            throws Exception {
        TestDatabase database = TestDatabase.create();
        ArchiveSchema.apply(database.connections());
        UUID aggregate = Ids.next();
        storedByTheOldCluster(database, Appending.event(aggregate, 0), "9000000000");
        storedByTheOldCluster(database, Appending.event(aggregate, 1), "9000000001");
        try (Connection connection = database.connections().getConnection();
                PreparedStatement restore =
                        connection.prepareStatement("update epoch set system_identifier = system_identifier - 1");
                PreparedStatement low = connection.prepareStatement("update sequencer set low = '9000000000'")) {
            restore.executeUpdate();
            low.executeUpdate();
        }

        try (CommandSide program = CommandSide.on(database)) {
            byte[] wrapped = program.bean(DataKeys.class).wrapped(aggregate, DataKey.random());
            program.execute("insert into data_key (key_id, wrapped, record, aggregate_id, retention_class) values ('"
                    + aggregate + "', '\\x" + HexFormat.of().formatHex(wrapped) + "', 'contact', '" + aggregate
                    + "', 'contact-anonymous')");
            program.bean(EventStorageEngine.class).appendEvents(Appending.events(aggregate, 2, 4));
            program.awaitPositions();

            assertThat(program.rows("select epoch from event order by sequence").stream()
                            .map(List::getFirst))
                    .containsExactly(0, 0, 1, 1, 1);
            assertThat(Order.fromTheStart(program.archive()).readAll().seen()).hasSize(5);
            program.bean(EventStorageEngine.class).appendEvents(Appending.events(Ids.next(), 0, 2));
            program.awaitPositions();
            assertThat(Order.fromTheStart(program.archive()).readAll().seen()).hasSize(8);
        }
    }

    @Test
    void time_never_goes_back_though_the_clock_does() {
        try (CommandSide program = CommandSide.alone()) {
            EventStorageEngine engine = program.bean(EventStorageEngine.class);
            program.execute("update sequencer set recorded_at = '2999-01-01T00:00:00Z'");

            engine.appendEvents(Appending.events(Ids.next(), 0, 1));
            program.awaitPositions();

            assertThat(program.archive().after(Archive.START, 10))
                    .extracting(Recorded::recordedAt)
                    .containsOnly(Instant.parse("2999-01-01T00:00:00Z"));
        }
    }

    private static void storedByTheOldCluster(TestDatabase database, DomainEventMessage<?> event, String tx)
            throws SQLException {
        Envelope envelope = EventMessages.envelope(event, Instant.parse("2026-03-02T10:00:00Z"));
        EnvelopeCodec codec = new EnvelopeCodec();
        try (Connection connection = database.connections().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event (event_id, aggregate_id, sequence, name, epoch, tx,"
                                + " envelope) values (?, ?, ?, ?, 0, ?::xid8, ?)")) {
            insert.setObject(1, envelope.id());
            insert.setObject(2, envelope.aggregate());
            insert.setLong(3, envelope.sequence());
            insert.setString(4, codec.storedName(envelope.event()));
            insert.setString(5, tx);
            insert.setBytes(6, codec.encode(envelope, (_, plain, _) -> plain));
            insert.executeUpdate();
        }
    }

    private static TransactionTemplate newTransaction(CommandSide program) {
        TransactionTemplate template = new TransactionTemplate(program.bean(PlatformTransactionManager.class));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
