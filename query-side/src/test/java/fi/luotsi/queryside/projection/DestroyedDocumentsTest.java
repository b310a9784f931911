package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.Destroyed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** R30: no document has anything of a destroyed record, live and rebuilt alike. */
class DestroyedDocumentsTest {

    private final ContactProjection contacts = new ContactProjection();

    @Test
    void R30_a_rebuild_gives_the_same_tombstones_as_live() throws SQLException {
        try (Running running = Running.embedded(contacts, new ChainProjection())) {
            List<CaseworkEvent> work = new Casework(11).events(200);
            running.append(work);
            running.caughtUp();
            UUID contact = work.getFirst().aggregateId();
            Map<UUID, RawBsonDocument> before = running.documents.live("contact");
            assertThat(running.documents(contacts).byId(contact)).isPresent();

            destroy(running, contact);

            Map<UUID, RawBsonDocument> live = running.documents.live("contact");
            assertThat(live.keySet()).isEqualTo(before.keySet());
            RawBsonDocument tombstone = Objects.requireNonNull(live.get(contact));
            assertThat(tombstone.keySet()).containsExactly("_id", "position", "versions");
            assertThat(tombstone.getDocument("versions")).isEmpty();
            before.forEach((id, document) -> {
                if (!id.equals(contact)) {
                    assertThat(live.get(id)).isEqualTo(document);
                }
            });
            assertThat(running.documents(contacts).byId(contact)).isEmpty();
            running.engine.rebuild("contact");
            assertThat(running.engine.awaitRebuilt("contact", Projections.SOON)).isTrue();
            assertThat(running.documents.live("contact")).isEqualTo(live);
            assertThat(running.engine.verify("contact").holds()).isTrue();
            assertThat(running.engine.verify("chain").holds()).isTrue();
            assertThat(running.engine.retry("contact", contact)).isFalse();
        }
    }

    @Test
    void R30_a_document_of_another_record_unlearns_a_destroyed_one_and_keeps_what_it_learnt_since()
            throws SQLException {
        MunicipalityProjection municipalities = new MunicipalityProjection();
        try (Running running = Running.embedded(contacts, municipalities)) {
            List<CaseworkEvent> work = new Casework(12).events(300);
            running.append(work);
            running.caughtUp();
            ContactReceived received = work.stream()
                    .filter(ContactReceived.class::isInstance)
                    .map(ContactReceived.class::cast)
                    .findFirst()
                    .orElseThrow();
            UUID municipality = MunicipalityProjection.id(Objects.requireNonNull(received.municipality()));
            long before = contacts(running, municipalities, municipality);
            assertThat(before).isGreaterThan(1);

            destroy(running, received.aggregateId());

            assertThat(contacts(running, municipalities, municipality)).isEqualTo(before - 1);
            RawBsonDocument live = Objects.requireNonNull(
                    running.documents.live("municipality").get(municipality));
            assertThat(live.toJson()).doesNotContain(received.aggregateId().toString());
            assertThat(running.engine.verify("municipality").holds()).isTrue();
            assertThat(running.engine.retry("municipality", municipality)).isTrue();
            assertThat(running.engine.verify("municipality").holds()).isTrue();
            running.append(new Casework(13).events(100));
            running.caughtUp();
            assertThat(running.engine.verify("municipality").holds()).isTrue();
            running.engine.rebuild("municipality");
            assertThat(running.engine.awaitRebuilt("municipality", Projections.SOON))
                    .isTrue();
            assertThat(running.engine.verify("municipality").holds()).isTrue();
        }
    }

    private static long contacts(Running running, MunicipalityProjection projection, UUID municipality) {
        return running.documents(projection)
                .byId(municipality)
                .orElseThrow()
                .content()
                .contacts();
    }

    private static void destroy(Running running, UUID record) throws SQLException {
        try (Connection connection = running.archive.database().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update event set envelope = null, name = 'destroyed' where aggregate_id = ?")) {
            update.setObject(1, record);
            update.executeUpdate();
        }
        running.append(new RecordsDestroyed(
                new DestructionId(Ids.next()), List.of(new Destroyed(record, "contact", List.of(0L))), List.of()));
        running.caughtUp();
    }
}
