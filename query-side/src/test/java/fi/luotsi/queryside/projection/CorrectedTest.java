package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Correcting.ContactCorrected;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.projection.ContactProjection.Contact;
import fi.luotsi.samples.ContactReceivedBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry that was put right leaves documents as if it had been right from the start, live, built anew and folded alone. */
class CorrectedTest {

    private final ContactProjection contacts = new ContactProjection();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void documents_are_what_the_right_events_lead_to(long seed) {
        List<CaseworkEvent> events = withCorrections(seed);
        try (Running running = Running.embedded(contacts)) {
            events.forEach(running::append);
            running.caughtUp();

            assertThat(running.documents.live("contact")).isEqualTo(running.expected(contacts));
            List<Recorded> right = Standing.recorded(running.archive.all()).stream()
                    .sorted(Comparator.comparingLong(Recorded::position))
                    .toList();
            assertThat(contents(running.documents.live("contact")))
                    .isEqualTo(contents(Projections.expected(contacts, right)));
            assertThat(running.engine.verify("contact").holds()).isTrue();
            assertThat(running.engine.retry("contact", events.getFirst().aggregateId()))
                    .isTrue();
            assertThat(running.documents.live("contact")).isEqualTo(running.expected(contacts));
        }
    }

    @Test
    void a_correction_that_is_undone_leaves_what_was_recorded_first() {
        ContactReceived contact = new Casework(8).received();
        UUID id = contact.aggregateId();
        try (Running running = Running.embedded(contacts)) {
            running.append(contact);
            running.append(corrected(contact, "020"));
            running.append(corrected(contact, "211"));
            running.caughtUp();
            assertThat(content(running, id).municipality()).isEqualTo("211");

            running.append(new ContactUndone(contact.contactId(), 2, Undone.SLIP));
            running.caughtUp();
            assertThat(content(running, id).municipality()).isEqualTo("020");

            running.append(new ContactUndone(contact.contactId(), 1, Undone.SLIP));
            running.caughtUp();
            assertThat(content(running, id).municipality()).isEqualTo(contact.municipality());
        }
    }

    private Contact content(Running running, UUID id) {
        return running.documents(contacts).byId(id).orElseThrow().content();
    }

    /** Of a contact that was received, another municipality is told now and then, and that again is undone at times. */
    private static List<CaseworkEvent> withCorrections(long seed) {
        Random random = new Random(seed);
        Casework work = new Casework(seed);
        Map<UUID, ContactReceived> received = new HashMap<>();
        Map<UUID, Long> sequences = new HashMap<>();
        List<CaseworkEvent> events = new ArrayList<>();
        while (events.size() < 400) {
            CaseworkEvent event = work.next();
            add(event, events, sequences);
            if (event instanceof ContactReceived contact) {
                received.put(contact.aggregateId(), contact);
            }
            if (event instanceof ContactEvent && random.nextInt(3) == 0) {
                ContactReceived wrong = Objects.requireNonNull(received.get(event.aggregateId()));
                add(corrected(wrong, String.valueOf(random.nextInt(9))), events, sequences);
                if (random.nextInt(3) == 0) {
                    long last = sequences.getOrDefault(event.aggregateId(), 0L) - 1;
                    add(new ContactUndone(wrong.contactId(), last, Undone.SLIP), events, sequences);
                }
            }
        }
        return events;
    }

    private static void add(CaseworkEvent event, List<CaseworkEvent> events, Map<UUID, Long> sequences) {
        events.add(event);
        sequences.merge(event.aggregateId(), 1L, Long::sum);
    }

    private static ContactCorrected corrected(ContactReceived wrong, String municipality) {
        return new ContactCorrected(
                wrong.contactId(),
                0,
                0,
                List.of(ContactReceivedBuilder.builder(wrong)
                        .municipality(municipality)
                        .build()),
                null,
                Personal.of(new Text("another municipality")));
    }

    private Map<UUID, Contact> contents(Map<UUID, RawBsonDocument> documents) {
        DocumentForm<Contact> form = new DocumentForm<>(contacts);
        Map<UUID, Contact> contents = new HashMap<>();
        documents.forEach((id, bytes) -> form.folded(bytes).ifPresent(each -> contents.put(id, each.content())));
        return contents;
    }
}
