package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A store that goes away is waited for; nothing is skipped, and nobody has to help. */
class OutageTest {

    private final Casework work = new Casework(41);
    private final ContactProjection projection = new ContactProjection();

    @Test
    void the_store_of_documents_may_go_away_and_come_back() {
        Faulty faulty = Faulty.unreliable();
        try (Running running = Running.on(faulty, projection)) {
            for (int outage = 0; outage < 5; outage++) {
                running.append(work.events(40));
                faulty.away(true);
                running.append(work.events(40));
                long before = faulty.failures();
                Projections.eventually(() -> faulty.failures() > before + 2);
                assertThat(new ProjectionsHealth(running.engine).health().getStatus())
                        .isEqualTo(Degraded.STATUS);
                faulty.away(false);
            }
            running.caughtUp();
            Projections.eventually(() ->
                    new ProjectionsHealth(running.engine).health().getStatus().equals(Status.UP));
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(projection));
        }
    }

    @Test
    void a_store_of_documents_that_lost_everything_is_filled_again() {
        try (Running running = Running.embedded(projection)) {
            running.append(work.events(100));
            running.caughtUp();
            running.documents.databases().getMongoDatabase().drop();
            running.append(work.events(10));
            Projections.eventually(() -> running.documents.asItTells().pointer("contact") != null
                    && running.documents.live("contact").equals(running.expected(projection)));
        }
    }

    @Test
    void a_store_of_documents_that_lost_its_last_writes_catches_up() {
        try (Running running = Running.embedded(projection)) {
            running.append(work.events(100));
            running.caughtUp();
            // as after a failover to a copy that had not seen the last batches
            running.documents
                    .databases()
                    .getMongoDatabase()
                    .getCollection("contact_1")
                    .drop();
            running.documents
                    .databases()
                    .getMongoDatabase()
                    .getCollection("generations")
                    .updateOne(Filters.eq("_id", "contact"), Updates.set("generations.1.position", -1L));
            running.append(work.events(10));
            Projections.eventually(() -> running.documents.live("contact").equals(running.expected(projection)));
        }
    }

    @Test
    void the_archive_may_be_away_at_the_start_and_go_away_again() {
        try (ArchiveFixture events = new ArchiveFixture();
                DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
            Away archive = new Away(events.database());
            ProjectionEngine engine = new ProjectionEngine(
                    List.of(projection),
                    new Archive(archive, ArchiveFixture.CODEC),
                    new Bell(),
                    documents.asItTells(),
                    Projections.settings(50));
            CaughtUpHealth health = new CaughtUpHealth(engine);
            engine.start();
            try {
                events.append(work.events(60));
                Projections.eventually(() -> archive.refused.get() > 3);
                assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
                archive.away.set(false);
                assertThat(engine.awaitCaughtUp(events.head(), Projections.SOON))
                        .isTrue();
                // a projection may be there before the head, which pauses by its own clock, has been read for the first
                // time
                Projections.eventually(() -> health.health().getStatus().equals(Status.UP));

                archive.away.set(true);
                long before = archive.refused.get();
                events.append(work.events(60));
                Projections.eventually(() -> archive.refused.get() > before + 2);
                archive.away.set(false);
                assertThat(engine.awaitCaughtUp(events.head(), Projections.SOON))
                        .isTrue();
                assertThat(documents.live("contact")).isEqualTo(Projections.expected(projection, events.all()));
            } finally {
                engine.stop();
            }
        }
    }

    /** A database that refuses connections while it is away, as it is at first. */
    private static final class Away extends DelegatingDataSource {

        private final AtomicBoolean away = new AtomicBoolean(true);
        private final AtomicLong refused = new AtomicLong();

        Away(DataSource whole) {
            super(whole);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                refused.incrementAndGet();
                throw new SQLException("away");
            }
            return super.getConnection();
        }
    }
}
