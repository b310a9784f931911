package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undoing.ReferralUndone;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.projection.ContactProjection.Contact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** A slip that was taken back leaves documents as if it had not happened, live, built anew and folded alone. */
class TakenBackTest {

    private final ContactProjection contacts = new ContactProjection();
    private final ChainProjection chains = new ChainProjection();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void documents_are_what_the_events_without_the_slips_lead_to(long seed) {
        List<Turn> turns = withSlips(seed);
        try (Running running = Running.embedded(contacts, chains)) {
            for (Turn turn : turns) {
                running.append(turn.event());
            }
            running.caughtUp();

            assertThat(running.documents.live("contact")).isEqualTo(running.expected(contacts));
            assertThat(running.documents.live("chain")).isEqualTo(running.expected(chains));
            List<Recorded> standing = running.archive.all().stream()
                    .filter(each -> turns.get(Math.toIntExact(each.position())).stands())
                    .toList();
            assertThat(standing.size()).isLessThan(turns.size() - 10);
            assertThat(contents(contacts, running.documents.live("contact")))
                    .isEqualTo(contents(contacts, Projections.expected(contacts, standing)));
            assertThat(contents(chains, running.documents.live("chain")))
                    .isEqualTo(contents(chains, Projections.expected(chains, standing)));
            assertThat(running.engine.verify("contact").holds()).isTrue();
            assertThat(running.engine.verify("chain").holds()).isTrue();
            assertThat(running.engine.retry("contact", turns.getFirst().event().aggregateId()))
                    .isTrue();
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(contacts));
        }
    }

    @Test
    void a_record_that_was_a_slip_is_in_no_list_and_nobody_waits_for_it() {
        ContactReceived contact = new Casework(7).received();
        UUID id = contact.aggregateId();
        try (Running running = Running.embedded(contacts)) {
            Documents<Contact> documents = running.documents(contacts);
            running.append(contact);
            assertThat(documents.await(id, id, 0, Projections.SOON)).isPresent();
            assertThat(documents.isGone(id, id, 0)).isFalse();

            running.append(new ContactUndone(contact.contactId(), 0, Undone.SLIP));

            long start = System.nanoTime();
            assertThat(documents.await(id, id, 1, Projections.SOON)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Projections.SOON.dividedBy(2));
            assertThat(documents.isGone(id, id, 1)).isTrue();
            assertThat(documents.isGone(id, id, 2)).isFalse();
            assertThat(documents.byId(id)).isEmpty();
            assertThat(documents.find(new Criteria(), Sort.unsorted(), 10)).isEmpty();
        }
    }

    @Test
    void a_slip_after_another_goes_back_to_where_the_record_stood_before_both() {
        ContactReceived contact = new Casework(8).received();
        UUID id = contact.aggregateId();
        try (Running running = Running.embedded(contacts)) {
            running.append(contact);
            running.append(note(contact, 1));
            running.append(note(contact, 2));
            running.append(new ContactUndone(contact.contactId(), 2, Undone.SLIP));
            running.append(new ContactUndone(contact.contactId(), 1, Undone.SLIP));
            running.append(note(contact, 5));
            running.caughtUp();

            assertThat(running.documents(contacts)
                            .byId(id)
                            .orElseThrow()
                            .content()
                            .notes())
                    .hasSize(1);
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(contacts));
        }
    }

    private record Turn(CaseworkEvent event, boolean stands) {}

    /** Of one record's last events, one to three are taken back now and then. */
    private static List<Turn> withSlips(long seed) {
        Random random = new Random(seed);
        Casework work = new Casework(seed);
        List<Turn> turns = new ArrayList<>();
        Map<UUID, Long> sequences = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            CaseworkEvent event = work.next();
            long first = sequences.getOrDefault(event.aggregateId(), 0L);
            boolean slip = first > 0 && random.nextInt(3) == 0;
            turns.add(new Turn(event, !slip));
            sequences.merge(event.aggregateId(), 1L, Long::sum);
            if (slip) {
                // others may come between
                if (random.nextBoolean()) {
                    CaseworkEvent other = work.received();
                    turns.add(new Turn(other, true));
                    sequences.merge(other.aggregateId(), 1L, Long::sum);
                }
                turns.add(new Turn(undone(event, first), false));
                sequences.merge(event.aggregateId(), 1L, Long::sum);
            }
        }
        return turns;
    }

    private static CaseworkEvent undone(CaseworkEvent event, long first) {
        return switch (event) {
            case ContactEvent contact -> new ContactUndone(contact.contactId(), first, Undone.SLIP);
            case ReferralEvent referral ->
                new ReferralUndone(referral.referralId(), referral.rootId(), first, Undone.SLIP);
            default -> throw new IllegalStateException();
        };
    }

    private static ContactNoteAdded note(ContactReceived contact, int number) {
        return new ContactNoteAdded(
                contact.contactId(), new NoteId(new UUID(7, number)), Personal.of(new Text("note " + number)));
    }

    private static <D extends Record> Map<UUID, D> contents(
            Projection<D> projection, Map<UUID, RawBsonDocument> documents) {
        DocumentForm<D> form = new DocumentForm<>(projection);
        Map<UUID, D> contents = new HashMap<>();
        documents.forEach((id, bytes) -> form.folded(bytes).ifPresent(each -> contents.put(id, each.content())));
        return contents;
    }
}
