package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonBinary;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A rebuild in the shadow finds every document that is not as its events say. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyTest {

    @Test
    void documents_as_their_events_say_verify() {
        try (Running running = Running.embedded(new ContactProjection())) {
            running.append(new Casework(21).events(200));
            running.caughtUp();
            Verified verified = running.engine.verify("contact");
            assertThat(verified.holds()).isTrue();
            assertThat(verified.position()).isEqualTo(199);
            assertThat(verified.compared())
                    .isEqualTo(running.expected(new ContactProjection()).size());
            assertThat(running.documents.asItTells().collections())
                    .containsExactlyInAnyOrder("generations", "contact_1");
        }
    }

    @Test
    void a_projection_without_documents_verifies_and_the_store_has_nothing_to_complain_of(CapturedOutput printed) {
        try (Running running = Running.embedded(new ContactProjection())) {
            running.caughtUp();
            assertThat(running.engine.verify("contact").holds()).isTrue();
        }
        assertThat(printed.getAll()).doesNotContain("failed to handle");
    }

    @Test
    void a_document_changed_removed_or_added_by_hand_is_named() {
        try (Running running = Running.embedded(new ContactProjection())) {
            running.append(new Casework(22).events(200));
            running.caughtUp();
            List<UUID> ids = List.copyOf(running.documents.live("contact").keySet());
            UUID added = UUID.randomUUID();
            MongoCollection<Document> live =
                    running.documents.databases().getMongoDatabase().getCollection("contact_1");
            live.updateOne(Filters.eq("_id", new BsonBinary(ids.get(0))), Updates.set("content.municipality", "091"));
            live.deleteOne(Filters.eq("_id", new BsonBinary(ids.get(1))));
            live.insertOne(new Document("_id", new BsonBinary(added)).append("position", 3L));

            Verified verified = running.engine.verify("contact");

            assertThat(verified.holds()).isFalse();
            assertThat(verified.different()).containsExactly(ids.get(0));
            assertThat(verified.missing()).containsExactly(ids.get(1));
            assertThat(verified.unexpected()).containsExactly(added);
            assertThat(verified.undecided()).isEmpty();
        }
    }

    @Test
    void documents_that_change_meanwhile_are_no_difference() {
        try (Running running = Running.embedded(new ContactProjection(), new MunicipalityProjection())) {
            Casework work = new Casework(23);
            running.append(work.events(300));
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    running.append(work.events(3));
                }
            });
            Verified contacts = running.engine.verify("contact");
            enough.set(true);
            writer.join();
            assertThat(contacts.different()).isEmpty();
            assertThat(contacts.missing()).isEmpty();
            assertThat(contacts.unexpected()).isEmpty();
            assertThat(running.engine.verify("municipality").holds()).isTrue();
        }
    }
}
