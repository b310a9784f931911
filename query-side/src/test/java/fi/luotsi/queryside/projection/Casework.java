package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.ContactReceivedBuilder;
import fi.luotsi.samples.ReferralSentBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Made-up work of a day, the same for the same seed: contacts, and chains of referrals. */
final class Casework {

    private static final List<String> MUNICIPALITIES = List.of("837", "604", "211", "020");

    private final Random random;
    private final List<ContactId> contacts = new ArrayList<>();
    private final List<ReferralSent> referrals = new ArrayList<>();

    Casework(long seed) {
        this.random = new Random(seed);
    }

    List<CaseworkEvent> events(int count) {
        List<CaseworkEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    CaseworkEvent next() {
        int kind = random.nextInt(10);
        if (contacts.isEmpty() || kind < 3) {
            return received();
        } else if (referrals.isEmpty() || kind == 3) {
            return sent();
        }
        ContactId contact = any(contacts);
        ReferralSent referral = any(referrals);
        return switch (kind) {
            case 4 ->
                new ContactNoteAdded(contact, new NoteId(id()), Personal.of(new Text("note " + random.nextInt())));
            case 5 -> new ContactLinked(contact, new ClientId(id()));
            case 6 -> new ContactUnlinked(contact, new ClientId(id()), "wrong-person");
            case 7 -> new ReferralAccepted(referral.referralId(), referral.rootId());
            case 8 -> new ReferralDeclined(referral.referralId(), referral.rootId(), "no-capacity", null);
            default -> new ServiceReceived(referral.referralId(), referral.rootId());
        };
    }

    ContactReceived received() {
        ContactId contact = new ContactId(id());
        contacts.add(contact);
        Instant at = Instant.parse("2026-03-02T07:00:00Z").plusNanos(1_000L * random.nextInt(Integer.MAX_VALUE));
        return ContactReceivedBuilder.builder()
                .contactId(contact)
                .channel("phone")
                .hub(random.nextBoolean() ? "hub-1" : null)
                .municipality(any(MUNICIPALITIES))
                .serviceLine("elderly")
                .clientGroup("over-65")
                .language("fi")
                .initiator("client")
                .receivedAt(at)
                .answeredAt(at)
                .topics(List.of(new Topic("home-care", "advised"), new Topic("benefits", "referred")))
                .resolvedAtFirstContact(true)
                .specialSupport(false)
                .build();
    }

    private ReferralSent sent() {
        ReferralId referral = new ReferralId(id());
        boolean first = referrals.isEmpty() || random.nextBoolean();
        ReferralSent sent = ReferralSentBuilder.builder()
                .referralId(referral)
                .rootId(first ? referral : any(referrals).rootId())
                .origin(new Origin(any(contacts), null, null))
                .unit("tampere-keskusta")
                .kind("signposted")
                .targetCategory("third-sector")
                .target(Personal.of(new Text("target " + random.nextInt())))
                .build();
        referrals.add(sent);
        return sent;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
