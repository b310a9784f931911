package fi.luotsi.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ArchiveTest {

    private final StoredEvents stored = StoredEvents.none();
    private final Archive archive = stored.archive();

    @Test
    void an_event_without_a_position_does_not_exist_yet() {
        Envelope event = stored.store(StoredEvents.accepted());

        assertThat(archive.after(Archive.START, 10)).isEmpty();
        assertThat(archive.rows(0, 10)).isEmpty();
        assertThat(archive.ofAggregate(event.aggregate())).isEmpty();
        assertThat(archive.head()).isEqualTo(Archive.START);
    }

    @Test
    void the_first_event_of_a_record_is_known_before_it_has_a_position() {
        Envelope event = stored.store(StoredEvents.accepted());

        assertThat(archive.beginning(event.aggregate())).contains(event);
        assertThat(archive.beginning(Ids.next())).isEmpty();
    }

    @Test
    void events_come_in_the_order_of_their_positions_and_not_of_their_storing() {
        Envelope second = stored.store(StoredEvents.unlinked());
        Envelope first = stored.store(StoredEvents.accepted());
        Envelope third = stored.store(StoredEvents.unlinked());
        stored.place(0, first);
        stored.place(1, second);
        stored.place(2, third);

        assertThat(archive.after(Archive.START, 10))
                .extracting(Recorded::position, Recorded::recordedAt, Recorded::envelope)
                .containsExactly(
                        tuple(0L, StoredEvents.MORNING, first),
                        tuple(1L, StoredEvents.MORNING.plusSeconds(1), second),
                        tuple(2L, StoredEvents.MORNING.plusSeconds(2), third));
        assertThat(archive.after(0, 1)).extracting(Recorded::envelope).containsExactly(second);
        assertThat(archive.after(2, 10)).isEmpty();
        assertThat(archive.head()).isEqualTo(2);
    }

    @Test
    void events_of_one_kind_are_found_by_the_beginning_of_their_name() {
        Envelope contact = stored.store(StoredEvents.unlinked());
        Envelope referral = stored.store(StoredEvents.accepted());
        stored.place(0, contact);
        stored.place(1, referral);

        assertThat(archive.after(Archive.START, 10, "referral."))
                .extracting(Recorded::envelope)
                .containsExactly(referral);
        assertThat(archive.after(Archive.START, 10, "episode.")).isEmpty();
    }

    @Test
    void the_events_of_one_record_come_in_its_own_sequence() {
        var accepted = StoredEvents.accepted();
        Envelope first = stored.store(accepted, 0);
        Envelope second = stored.store(accepted, 1);
        Envelope other = stored.store(StoredEvents.unlinked());
        stored.place(0, first);
        stored.place(1, other);
        stored.place(2, second);

        assertThat(archive.ofAggregate(first.aggregate()))
                .extracting(Recorded::envelope)
                .containsExactly(first, second);
    }

    @Test
    void rows_hand_on_the_stored_bytes_as_they_are() {
        Envelope event = stored.store(StoredEvents.accepted());
        stored.place(0, event);

        List<StoredRow> rows = archive.rows(0, 10);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.envelope()).isEqualTo(StoredEvents.CODEC.encode(event, (_, plain, _) -> plain));
            assertThat(row.leaf()).containsExactly(1);
            assertThat(row.name()).isEqualTo("referral.accepted@1");
            assertThat(row.aggregate()).isEqualTo(event.aggregate());
            assertThat(row.recordedAt()).isEqualTo(StoredEvents.MORNING);
        });
        assertThat(archive.rows(1, 10)).isEmpty();
    }

    @Test
    void an_archive_that_does_not_answer_says_so_at_every_reading() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
        Archive away = new Archive(nowhere, StoredEvents.CODEC);

        assertThatThrownBy(() -> away.after(Archive.START, 1)).isInstanceOf(ArchiveUnavailable.class);
        assertThatThrownBy(() -> away.rows(0, 1)).isInstanceOf(ArchiveUnavailable.class);
        assertThatThrownBy(() -> away.beginning(Ids.next())).isInstanceOf(ArchiveUnavailable.class);
        assertThatThrownBy(away::head).isInstanceOf(ArchiveUnavailable.class);
        assertThatThrownBy(() -> ArchiveSchema.apply(nowhere)).isInstanceOf(ArchiveUnavailable.class);
    }
}
