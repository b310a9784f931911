package fi.luotsi.queryside.fold;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Destroyed;
import fi.luotsi.kernel.event.CaseworkEvent;
import fi.luotsi.kernel.event.DestructionEvent.RecordsDestroyed;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** R30: of a destroyed record no document has anything, live and rebuilt alike. */
class DestroyedDocumentsTest {

    private final ContactFold contacts = new ContactFold();

    @Test
    void R30_a_rebuild_gives_the_same_tombstones_as_live() throws SQLException {
        try (Running running = Running.embedded(contacts, new ChainFold())) {
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
            assertThat(running.engine.awaitRebuilt("contact", Folds.SOON)).isTrue();
            assertThat(running.documents.live("contact")).isEqualTo(live);
            assertThat(running.engine.verify("contact").holds()).isTrue();
            assertThat(running.engine.verify("chain").holds()).isTrue();
            assertThat(running.engine.retry("contact", contact)).isFalse();
        }
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
