package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.projection.ContactProjection.Contact;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A projection that throws stops one document and no other. */
class FreezeTest {

    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final Casework work = new Casework(11);
    private final ContactReceived first = work.received();
    private final ContactReceived second = work.received();
    private final ClientId client = new ClientId(Ids.next());

    /** Breaks on every link, in the way given, as long as it is broken. */
    private final class Fussy implements Projection<Contact> {

        private final ContactProjection whole = new ContactProjection();
        private final boolean byContent;

        Fussy(boolean byContent) {
            this.byContent = byContent;
        }

        @Override
        public String name() {
            return "contact";
        }

        @Override
        public Class<Contact> documentType() {
            return Contact.class;
        }

        @Override
        public String namePrefix() {
            return "contact.";
        }

        @Override
        public Set<String> records() {
            return Set.of("contact");
        }

        @Override
        public @Nullable UUID documentId(CaseworkEvent event) {
            return whole.documentId(event);
        }

        @Override
        public Contact fold(@Nullable Contact before, Recorded event) {
            Contact after = whole.fold(before, event);
            if (!broken.get() || !(event.envelope().event() instanceof ContactLinked)) {
                return after;
            } else if (byContent) {
                return new Contact(
                        after.municipality(),
                        after.hub(),
                        after.receivedAt(),
                        after.changedAt(),
                        after.client(),
                        after.topics(),
                        List.of(Personal.of(new Text("not sealed"))));
            }
            throw new IllegalStateException("a text that might tell of a person");
        }
    }

    @Test
    void a_document_freezes_where_its_projection_throws_and_the_others_go_on() {
        freezes(new Fussy(false), IllegalStateException.class);
    }

    @Test
    void a_document_freezes_where_its_content_cannot_be_stored() {
        freezes(new Fussy(true), IllegalArgumentException.class);
    }

    private void freezes(Projection<Contact> projection, Class<?> why) {
        try (Running running = Running.embedded(projection)) {
            running.append(first, second, new ContactLinked(first.contactId(), client));
            running.append(
                    new ContactUnlinked(first.contactId(), client, "wrong-person"),
                    new ContactUnlinked(second.contactId(), client, "wrong-person"));
            running.caughtUp();

            assertThat(version(running, projection, first)).isZero();
            assertThat(version(running, projection, second)).isEqualTo(1);
            assertThat(running.engine.status().getFirst().frozen()).isEqualTo(1);
            assertThat(new ProjectionsHealth(running.engine).health().getStatus())
                    .isEqualTo(Degraded.STATUS);
            RawBsonDocument frozen = listed(running);
            assertThat(frozen.getString("fold").getValue()).isEqualTo("contact");
            assertThat(frozen.getBinary("document").asUuid()).isEqualTo(first.aggregateId());
            assertThat(frozen.getInt64("position").getValue()).isEqualTo(2);
            assertThat(frozen.getString("exception").getValue()).isEqualTo(why.getName());
            assertThat(frozen.toJson()).doesNotContain("might tell", "not sealed");
            assertThat(running.engine.frozen())
                    .containsExactly(new FrozenDocument("contact", first.aggregateId(), 2, why.getName()));

            assertThat(running.engine.retry("contact", first.aggregateId())).isFalse();
            assertThat(running.engine.status().getFirst().frozen()).isEqualTo(1);

            broken.set(false);
            assertThat(running.engine.retry("contact", first.aggregateId())).isTrue();
            assertThat(running.engine.status().getFirst().frozen()).isZero();
            assertThat(running.engine.frozen()).isEmpty();
            assertThat(new ProjectionsHealth(running.engine).health().getStatus())
                    .isEqualTo(Status.UP);
            running.append(new ContactLinked(first.contactId(), client));
            running.caughtUp();
            assertThat(version(running, projection, first)).isEqualTo(3);
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(projection));
        }
    }

    @Test
    void a_document_that_froze_on_its_first_event_is_absent_until_it_is_retried() {
        try (Running running = Running.embedded(new Fussy(false))) {
            running.append(new ContactLinked(first.contactId(), client));
            running.caughtUp();
            assertThat(running.documents(new Fussy(false)).byId(first.aggregateId()))
                    .isEmpty();
            assertThat(running.engine.status().getFirst().frozen()).isEqualTo(1);
        }
    }

    @Test
    void retrying_a_document_without_events_changes_nothing() {
        try (Running running = Running.embedded(new Fussy(false))) {
            running.append(first);
            running.caughtUp();
            assertThat(running.engine.retry("contact", UUID.randomUUID())).isFalse();
            assertThat(running.documents.live("contact")).hasSize(1);
        }
    }

    private static long version(Running running, Projection<Contact> projection, ContactReceived contact) {
        return running.documents(projection)
                .byId(contact.aggregateId())
                .orElseThrow()
                .versions()
                .getOrDefault(contact.aggregateId(), -1L);
    }

    private static RawBsonDocument listed(Running running) {
        RawBsonDocument found = running.documents
                .databases()
                .getMongoDatabase()
                .getCollection("frozen", RawBsonDocument.class)
                .find()
                .first();
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }
}
