package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.projection.ContactProjection.Contact;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** A caller can wait for its own writes, and finds documents by their content. */
class ReadYourWritesTest {

    private final ContactProjection projection = new ContactProjection();
    private final Casework work = new Casework(31);
    private final ContactReceived contact = work.received();
    private final ClientId client = new ClientId(Ids.next());

    @Test
    void a_wait_ends_when_the_document_holds_the_version() {
        try (Running running = Running.embedded(projection)) {
            Documents<Contact> documents = running.documents(projection);
            UUID id = contact.aggregateId();
            CompletableFuture<Optional<Folded<Contact>>> waiting =
                    CompletableFuture.supplyAsync(() -> documents.await(id, id, 1, Projections.SOON));
            running.append(contact);
            assertThat(documents.await(id, id, 0, Projections.SOON)).isPresent();
            running.append(new ContactUnlinked(contact.contactId(), client, "wrong-person"));
            assertThat(waiting.join().orElseThrow().versions()).containsEntry(id, 1L);
        }
    }

    @Test
    void a_wait_for_a_version_that_does_not_come_ends_at_its_bound() {
        try (Running running = Running.embedded(projection)) {
            running.append(contact);
            running.caughtUp();
            UUID id = contact.aggregateId();
            long start = System.nanoTime();
            assertThat(running.documents(projection).await(id, id, 5, Duration.ofMillis(120)))
                    .isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(120), Duration.ofSeconds(5));
            assertThat(running.engine.awaitCaughtUp(99, Duration.ofMillis(20))).isFalse();
        }
    }

    @Test
    void documents_are_found_by_codes_typed_ids_and_times() {
        try (Running running = Running.embedded(projection)) {
            running.append(contact);
            running.append(work.events(40));
            running.append(new ContactLinked(contact.contactId(), client));
            running.caughtUp();
            Documents<Contact> documents = running.documents(projection);
            assertThat(documents.count(Criteria.where("content.municipality").is(contact.municipality())))
                    .isPositive();
            assertThat(documents.find(Criteria.where("content.client").is(client), Sort.unsorted(), 5))
                    .extracting(Folded::id)
                    .contains(contact.aggregateId());
            assertThat(documents.find(
                            Criteria.where("content.receivedAt").lte(contact.receivedAt()),
                            Sort.by(Sort.Direction.DESC, "content.receivedAt"),
                            1))
                    .extracting(Folded::id)
                    .containsExactly(contact.aggregateId());
            assertThat(documents.find(new Criteria(), Sort.by("content.receivedAt"), 1000))
                    .isSortedAccordingTo((a, b) ->
                            a.content().receivedAt().compareTo(b.content().receivedAt()))
                    .hasSize((int) documents.count(new Criteria()));
        }
    }

    @Test
    void documents_of_a_projection_that_does_not_run_are_refused() {
        try (Running running = Running.embedded(projection)) {
            assertThatThrownBy(() -> running.documents(new ChainProjection()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[contact]");
        }
    }
}
