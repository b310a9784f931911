package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.id.ContactId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@Timeout(120)
class SequencerTest {

    @Test
    void an_append_wakes_the_sequencer_and_the_sequencer_wakes_its_readers() throws Exception {
        CommandSide program = CommandSide.shared();
        Bell positioned = program.bean(Bell.class);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long before = program.archive().head();
            long heard = positioned.rings();
            program.send(Casework.call(Casework.contact()));
            long acknowledged = System.nanoTime();
            while (program.archive().head() == before) {
                heard = positioned.awaitRing(heard, Duration.ofSeconds(10));
            }
            nanos.add(System.nanoTime() - acknowledged);
        }
        // polling alone would take half of its 50 ms in the middle; a busy machine may still spoil some
        assertThat(nanos.stream().sorted().toList().get(5))
                .isLessThan(Duration.ofMillis(20).toNanos());
    }

    @Test
    void a_sequencer_that_is_not_started_wakes_nobody_and_one_that_is_closed_stops() throws Exception {
        try (CommandSide program = CommandSide.alone()) {
            Sequencer own = program.bean(Sequencer.class);
            own.close();
            program.send(Casework.call(Casework.contact()));
            assertThat(program.archive().head()).isEqualTo(-1);

            own.start();
            own.start();
            program.awaitPositions();

            assertThat(program.archive().head()).isZero();
        }
    }

    @Test
    void events_of_a_copy_that_died_before_it_placed_them_are_placed_by_another() {
        try (CommandSide one = CommandSide.alone();
                CommandSide other = one.another()) {
            one.bean(Sequencer.class).close();
            one.send(Casework.call(Casework.contact()));

            other.awaitPositions();

            assertThat(other.archive().head()).isZero();
        }
    }

    @Test
    void the_sequencer_goes_on_by_itself_when_the_database_comes_back() {
        AtomicReference<@Nullable Away> between = new AtomicReference<>();
        try (CommandSide program = CommandSide.through(pool -> {
            Away away = new Away(pool);
            between.set(away);
            return away;
        })) {
            Away away = Objects.requireNonNull(between.get());
            program.send(Casework.call(Casework.contact()));
            program.awaitPositions();
            ContactId contact = Casework.contact();
            CommandContext sent = Asked.now();

            away.away.set(true);
            program.testDatabase().goAway();
            program.await(() -> away.refused.get() > 3);
            assertThatThrownBy(() -> program.send(Casework.call(contact), sent)).isInstanceOf(ArchiveUnavailable.class);
            program.testDatabase().comeBack();
            away.away.set(false);

            program.await(() -> answered(program, contact, sent));
            program.awaitPositions();
            assertThat(program.archive().head()).isEqualTo(1);
        }
    }

    private static boolean answered(CommandSide program, ContactId contact, CommandContext sent) {
        try {
            return program.send(Casework.call(contact), sent).version() == 0;
        } catch (ArchiveUnavailable _) {
            return false;
        }
    }

    @Test
    void a_command_sent_again_after_any_lost_connection_is_carried_out_once() {
        Faulty[] between = new Faulty[1];
        try (CommandSide program = CommandSide.through(pool -> {
            between[0] = new Faulty(pool);
            return between[0];
        })) {
            Faulty faulty = between[0];
            program.bean(Sequencer.class).close();
            for (int step = 0; step < 16; step++) {
                for (boolean done : new boolean[] {false, true}) {
                    ContactId contact = Casework.contact();
                    CommandContext sent = Asked.now();
                    var call = Casework.call(contact, Casework.note(), "Kysyi kotiavusta");
                    faulty.loseAfter(step, done);
                    try {
                        program.send(call, sent);
                    } catch (ArchiveUnavailable _) {
                        // stored or not: sending it again tells
                    }
                    faulty.heal();

                    assertThat(program.send(call, sent).version())
                            .as("lost at step %d, done: %s", step, done)
                            .isEqualTo(1);
                    assertThat(program.count("event where aggregate_id = '" + contact + "'"))
                            .isEqualTo(2);
                }
            }
            program.bean(Sequencer.class).start();
            program.awaitPositions();
            assertThat(Order.fromTheStart(program.archive()).readAll().seen()).hasSize(64);
        }
    }

    /** Refuses at once while it is away, where a pool would wait half a minute for a connection. */
    private static final class Away extends DelegatingDataSource {

        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicLong refused = new AtomicLong();

        Away(DataSource whole) {
            super(whole);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                refused.incrementAndGet();
                throw new SQLException("away", "08001");
            }
            return super.getConnection();
        }
    }
}
