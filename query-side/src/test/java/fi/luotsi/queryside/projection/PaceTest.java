package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Events that come without a break are folded in batches at a pace, for which nobody waits. */
class PaceTest {

    private static final Duration WITHOUT_END = Duration.ofHours(1);

    private final Casework work = new Casework(53);
    private final ContactProjection projection = new ContactProjection();
    private final Faulty store = Faulty.unreliable();

    @Test
    void events_that_come_one_by_one_are_folded_together_while_nobody_waits() {
        try (Running running = Running.on(store, WITHOUT_END, projection)) {
            running.append(work.received());
            running.caughtUp();
            long before = store.batches();

            work.events(200).forEach(running::append);
            running.caughtUp();

            // the second where somebody waited before all were stored
            assertThat(store.batches() - before).isBetween(1L, 2L);
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(projection));
        }
    }

    @Test
    void the_pace_grows_with_a_run_of_events_and_a_single_one_is_not_kept_waiting() {
        Progress progress = new Progress(Duration.ofMillis(200));

        assertThat(progress.due(0)).isZero();
        assertThat(progress.due(1)).isEqualTo(Duration.ofMillis(5));
        assertThat(progress.due(8)).isEqualTo(Duration.ofMillis(40));
        assertThat(progress.due(40)).isEqualTo(Duration.ofMillis(200));
        assertThat(progress.due(1_000)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void who_waits_for_a_document_or_a_position_or_a_rebuild_is_not_kept_waiting() {
        try (Running running = Running.on(store, WITHOUT_END, projection)) {
            ContactReceived contact = work.received();
            running.append(contact);
            assertThat(running.documents(projection)
                            .await(contact.aggregateId(), contact.aggregateId(), 0, Projections.SOON))
                    .isPresent();

            running.append(work.events(3));
            assertThat(running.documents(projection).awaitSeen(running.archive.head(), Projections.SOON))
                    .isTrue();

            running.engine.rebuild("contact");
            assertThat(running.engine.awaitRebuilt("contact", Projections.SOON)).isTrue();
        }
    }
}
