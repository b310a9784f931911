package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.database.Bell;
import fi.luotsi.queryside.projection.ContactProjection.Contact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;

/** Live documents, a rebuild and folding all events in one go come to the same bytes. */
class LiveAndRebuildTest {

    private final ContactProjection contacts = new ContactProjection();

    @Test
    void a_copy_that_has_not_looked_for_long_reads_no_generation_that_another_has_dropped() {
        ContactProjection projection = new ContactProjection();
        try (DocumentStoreFixture documents = DocumentStoreFixture.embedded();
                ArchiveFixture events = new ArchiveFixture()) {
            events.append(new Casework(77).events(40));
            ProjectionEngine resting = engine(events, documents);
            Documents<ContactProjection.Contact> read =
                    resting.documents(projection, new MongoQueries(documents.databases()));
            resting.start();
            assertThat(resting.awaitCaughtUp(events.head(), Projections.SOON)).isTrue();
            long before = read.count(new Criteria());
            resting.stop();

            ProjectionEngine busy = engine(events, documents);
            busy.start();
            try {
                busy.rebuild(projection.name());
                assertThat(busy.awaitRebuilt(projection.name(), Projections.SOON))
                        .isTrue();
                assertThat(busy.awaitCaughtUp(events.head(), Projections.SOON)).isTrue();
                Projections.eventually(() -> documents.documents("contact_1").isEmpty());
            } finally {
                busy.stop();
            }

            assertThat(read.count(new Criteria())).isEqualTo(before).isPositive();
        }
    }

    private static ProjectionEngine engine(ArchiveFixture events, DocumentStoreFixture documents) {
        return new ProjectionEngine(
                List.of(new ContactProjection()),
                events.archive(),
                new Bell(),
                documents.asItTells(),
                Projections.settings(50));
    }

    @Test
    void live_documents_are_what_their_events_say() {
        try (Running running = Running.embedded(Projections.all().toArray(Projection<?>[]::new))) {
            Casework work = new Casework(1);
            for (int round = 0; round < 20; round++) {
                running.append(work.events(17));
            }
            running.caughtUp();
            for (Projection<?> projection : Projections.all()) {
                assertThat(running.documents.live(projection.name())).isEqualTo(running.expected(projection));
            }
        }
    }

    @Test
    void a_rebuild_equals_live_byte_for_byte_and_takes_its_place() {
        try (Running running = Running.embedded(contacts, new ChainProjection())) {
            running.append(new Casework(2).events(300));
            running.caughtUp();
            Map<UUID, RawBsonDocument> live = running.documents.live("contact");

            rebuilt(running);

            assertThat(running.documents.pointer("contact").live()).isEqualTo(2);
            assertThat(running.documents.live("contact")).isNotEmpty().isEqualTo(live);
            assertThat(running.documents.pointer("chain").live()).isEqualTo(1);
        }
    }

    @Test
    void readers_see_no_gap_and_nothing_older_while_generations_switch_under_work() {
        try (Running running = Running.embedded(contacts)) {
            Casework work = new Casework(3);
            running.append(work.events(200));
            running.caughtUp();
            List<UUID> known = List.copyOf(running.documents.live("contact").keySet());
            Documents<Contact> documents = running.documents(contacts);
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> {
                long reads = 0;
                Map<UUID, Long> least = new HashMap<>();
                documents.byIds(known).forEach((id, found) -> least.put(id, version(found)));
                while (!enough.get()) {
                    Map<UUID, Folded<Contact>> found = documents.byIds(known);
                    assertThat(found).hasSize(known.size());
                    found.forEach((id, document) ->
                            assertThat(version(document)).isGreaterThanOrEqualTo(least.getOrDefault(id, 0L)));
                    reads++;
                }
                return reads;
            });
            for (int round = 0; round < 4; round++) {
                running.append(work.events(30));
                rebuilt(running);
            }
            enough.set(true);
            assertThat(reader.join()).isPositive();
            assertThat(running.documents.pointer("contact").live()).isEqualTo(5);
            running.caughtUp();
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(contacts));
        }
    }

    private static long version(Folded<Contact> document) {
        return document.versions().getOrDefault(document.id(), -1L);
    }

    private static void rebuilt(Running running) {
        running.engine.rebuild("contact");
        assertThat(running.engine.awaitRebuilt("contact", Projections.SOON)).isTrue();
    }
}
