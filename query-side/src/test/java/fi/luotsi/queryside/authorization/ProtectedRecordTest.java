package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A record's client and units, as its events tell them. */
class ProtectedRecordTest {

    private static final Actor ACTOR = new Actor(Ids.next(), "adviser", "nokia");

    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();

    @Test
    void a_contact_belongs_to_its_client_while_it_is_linked_and_to_the_unit_that_received_it() {
        CaseworkEvent received = Records.call(contact, Records.MONDAY);
        ContactLinked linked = new ContactLinked(contact, client);
        ContactUnlinked unlinked = new ContactUnlinked(contact, client, "wrong-person");

        assertThat(of(received))
                .isEqualTo(new ProtectedRecord("Contact", contact.value(), null, Set.of("nokia"), "service-guidance"));
        assertThat(of(received, linked).client()).isEqualTo(client.value());
        assertThat(of(received, linked, unlinked).client()).isNull();
        assertThat(of(received, linked, unlinked, linked).client()).isEqualTo(client.value());
    }

    @Test
    void an_episode_belongs_to_the_unit_that_its_own_event_names() {
        EpisodeId episode = Records.episodeId();

        assertThat(of(new EpisodeOpened(episode, client, null, Ids.next(), "sastamala")))
                .isEqualTo(new ProtectedRecord(
                        "Episode", episode.value(), client.value(), Set.of("sastamala"), "service-guidance"));
    }

    @Test
    void a_registered_client_belongs_to_themselves_and_to_no_unit() {
        assertThat(of(Records.client(client, "Väinö", "Öhman")))
                .isEqualTo(new ProtectedRecord("Client", client.value(), client.value(), Set.of(), "service-guidance"));
    }

    @Test
    void a_referral_belongs_to_its_sender_and_to_the_unit_that_receives_it() {
        ReferralId referral = Records.referralId();
        Person sender = Person.counsellor("sastamala");
        Origin origin = new Origin(contact, null, null);

        assertThat(of(Records.sent(referral, referral, origin, client, sender, "vammala"))
                        .units())
                .containsExactlyInAnyOrder("sastamala", "vammala");
        assertThat(of(Records.sent(referral, referral, origin, null, sender, null)))
                .isEqualTo(new ProtectedRecord(
                        "ReferralChain", referral.value(), null, Set.of("sastamala"), "service-guidance"));
    }

    @Test
    void a_request_belongs_to_each_unit_that_has_had_it_and_no_limit_hides_it() {
        RightsRequestId request = new RightsRequestId(Ids.next());

        assertThat(of(
                        Records.asked(request, client, Person.counsellor("sastamala"), "access"),
                        new RightsRequestAssigned(request, "vammala", null)))
                .isEqualTo(ProtectedRecord.unlimited(
                        "RightsRequest", request.value(), client.value(), Set.of("sastamala", "vammala")));
    }

    @Test
    void there_is_no_record_without_events() {
        assertThat(ProtectedRecord.of(List.of())).isEmpty();
    }

    private static ProtectedRecord of(CaseworkEvent... events) {
        return ProtectedRecord.of(IntStream.range(0, events.length)
                        .mapToObj(i -> new Envelope(Ids.next(), events[i].aggregateId(), i, metadata(), events[i]))
                        .toList())
                .orElseThrow();
    }

    private static Metadata metadata() {
        return new Metadata(
                ACTOR,
                "advice-and-guidance",
                "gdpr-6-1-c",
                "service-guidance",
                "Pirkanmaa",
                "Pirkanmaa",
                Records.MONDAY,
                Records.MONDAY,
                Ids.next(),
                Ids.next());
    }
}
