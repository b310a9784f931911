package fi.luotsi.kernel.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.database.AdvisoryLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The key-encryption key is rotated without rewriting anything that was sealed. */
class KeyRotationTest extends SealedUnderOneKey {

    @Test
    void everything_opens_under_the_new_key_and_nothing_under_the_old_one() throws Exception {
        Path before = Files.copy(file, folder.resolve("before.json"));
        byte[] token = LookupKeys.current(database, outer).token("name", "virtanen");
        AtomicLong told = new AtomicLong();

        assertThat(new KeyRotation(database, outer).rotate(told::set)).isTrue();

        assertThat(told).hasValue(2_502);
        assertThat(outer.size()).isEqualTo(1);
        assertThat(Files.mismatch(file, before)).isNotNegative();
        allOpen(outer);
        allOpen(KeyFile.open(file, database));
        assertThat(LookupKeys.current(database, outer).token("name", "virtanen"))
                .isEqualTo(token);
        KeyEncryptionKey old = KeyEncryptionKey.read(before);
        assertThatThrownBy(() -> new DataKeys(database, old).load(sealed.keySet()))
                .isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> KeyFile.open(before, database))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("luotsi.keys.restore");
    }

    @Test
    void another_copy_of_the_program_goes_on_with_the_new_key() throws Exception {
        KeyEncryptionKey copys = KeyFile.open(file, database);

        new KeyRotation(database, outer).rotate(keys -> {});

        allOpen(copys);
        UUID id = UUID.randomUUID();
        insert(database, copys, id, DataKey.random());
        assertThat(new DataKeys(database, outer).load(List.of(id))).containsKey(id);
    }

    @Test
    void a_key_wrapped_under_the_old_one_is_not_stored_any_more() throws Exception {
        KeyEncryptionKey stale = KeyEncryptionKey.read(Files.copy(file, folder.resolve("stale.json")));

        new KeyRotation(database, outer).rotate(keys -> {});

        assertThatThrownBy(() -> insert(database, stale, UUID.randomUUID(), DataKey.random()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("about to be destroyed");
    }

    @Test
    void keys_made_while_it_runs_are_not_lost() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<List<UUID>>> writers = Stream.generate(() -> pool.submit(() -> {
                        List<UUID> made = new ArrayList<>();
                        while (!over.get()) {
                            UUID id = UUID.randomUUID();
                            try {
                                insert(database, outer, id, DataKey.random());
                                made.add(id);
                            } catch (SQLException e) {
                                // wrapped at the last moment of the old key: refused, and not acknowledged
                                assertThat(e.getMessage()).contains("about to be destroyed");
                            }
                        }
                        return made;
                    }))
                    .limit(4)
                    .toList();
            for (int i = 0; i < 5; i++) {
                assertThat(new KeyRotation(database, outer).rotate(keys -> {})).isTrue();
            }
            over.set(true);
            for (Future<List<UUID>> writer : writers) {
                List<UUID> made = writer.get(20, TimeUnit.SECONDS);
                assertThat(made).isNotEmpty();
                assertThat(new DataKeys(database, outer).load(made)).hasSameSizeAs(made);
            }
        }
        allOpen(outer);
    }

    @Test
    void a_rotation_that_was_killed_anywhere_is_ended_by_the_next() throws Exception {
        for (int killedAfter : new int[] {1_000, 2_000, 2_501, 2_502}) {
            assertThatThrownBy(() -> new KeyRotation(database, outer).rotate(keys -> {
                        if (keys >= killedAfter) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(outer.size()).isEqualTo(2);
            allOpen(KeyFile.open(file, database));

            KeyCustody next = custody(KeyFile.open(file, database));
            next.resume();
            await(() -> !next.status().rotating());

            assertThat(next.status().remaining()).isZero();
            assertThat(next.status().failed()).isFalse();
            assertThat(outer.size()).isEqualTo(1);
            allOpen(outer);
        }
    }

    @Test
    void two_rotations_at_once_are_one() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Boolean> first = pool.submit(() -> new KeyRotation(database, outer).rotate(keys -> {
                begun.countDown();
                waitFor(tried);
            }));
            waitFor(begun);

            assertThat(new KeyRotation(database, outer).rotate(keys -> {})).isFalse();

            tried.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_checkpoint_that_is_being_signed_does_not_stop_a_rotation() throws Exception {
        try (Connection signing = database.getConnection();
                Statement statement = signing.createStatement()) {
            signing.setAutoCommit(false);
            AdvisoryLock.CHECKPOINTS.awaitInTransaction(statement);

            assertThat(new KeyRotation(database, outer).rotate(keys -> {})).isTrue();

            signing.rollback();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
