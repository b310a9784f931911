package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.AccessGrantedBuilder;
import fi.luotsi.samples.ClientRegisteredBuilder;
import fi.luotsi.samples.ContactReceivedBuilder;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import fi.luotsi.samples.ReferralSentBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Events of generated people, plain where the test is about something else. */
public final class Records {

    private static final AtomicInteger CODES = new AtomicInteger();

    public static final Instant MONDAY = Instant.parse("2026-03-02T07:15:00Z");

    private Records() {}

    /** A unit that no other test knows. */
    public static String newUnit() {
        return "unit-" + Ids.next();
    }

    public static ContactReceived call(ContactId id, Instant at) {
        return received(id, at, "phone", null, "837", List.of(new Topic("housing", "helped-on-site")));
    }

    public static ContactReceived received(
            ContactId id, Instant at, String channel, @Nullable String hub, String municipality, List<Topic> topics) {
        return ContactReceivedBuilder.builder()
                .contactId(id)
                .channel(channel)
                .hub(hub)
                .municipality(municipality)
                .serviceLine("older-people")
                .clientGroup("older")
                .language("fi")
                .initiator("relative")
                .receivedAt(at)
                .answeredAt(at.plusSeconds(9))
                .endedAt(at.plusSeconds(600))
                .topics(topics)
                .resolvedAtFirstContact(true)
                .specialSupport(false)
                .build();
    }

    public static ContactNoteAdded note(ContactId contact, String text) {
        return new ContactNoteAdded(contact, new NoteId(Ids.next()), Personal.of(new Text(text)));
    }

    public static ClientRegistered client(ClientId id, String given, String family) {
        return client(id, given, family, null, LocalDate.of(1941, 5, 6));
    }

    public static ClientRegistered client(
            ClientId id, String given, String family, @Nullable IdentityCode code, @Nullable LocalDate birth) {
        return ClientRegisteredBuilder.builder()
                .clientId(id)
                .search(Ids.next())
                .municipality("837")
                .clientGroups(List.of("older"))
                .ageBand("75-84")
                .identity(Personal.of(new Identity(code, birth)))
                .name(Personal.of(new PersonName(given, family)))
                .preferences(Personal.of(new Preferences("fi", "Karjalainen", "Soitto aamulla")))
                .build();
    }

    public static EpisodeOpened opened(EpisodeId id, ClientId client, Person worker) {
        return EpisodeOpenedBuilder.builder()
                .episodeId(id)
                .clientId(client)
                .worker(worker.id())
                .unit(worker.unit())
                .build();
    }

    public static Personal<Text> text(String text) {
        return Personal.of(new Text(text));
    }

    /** The first of a chain. */
    public static ReferralSent sent(ReferralId id, ContactId from, Person by, @Nullable String targetUnit) {
        return sent(id, id, new Origin(from, null, null), null, by, targetUnit);
    }

    public static ReferralSent sent(
            ReferralId id,
            ReferralId root,
            Origin origin,
            @Nullable ClientId client,
            Person by,
            @Nullable String targetUnit) {
        return ReferralSentBuilder.builder()
                .referralId(id)
                .rootId(root)
                .origin(origin)
                .clientId(client)
                .unit(by.unit())
                .kind(targetUnit == null ? "signposted" : "within-register")
                .targetCategory(targetUnit == null ? "ngo" : "client-guidance")
                .targetUnit(targetUnit)
                .target(text(targetUnit == null ? "Eläkeläisten kerho" : "Asiakasohjaus, Tampere"))
                .build();
    }

    /** Information that leaves the register, for a health centre that needs it. */
    public static ReferralSent disclosed(ReferralId id, EpisodeId from, ClientId client, Person by, String basis) {
        return ReferralSentBuilder.builder()
                .referralId(id)
                .rootId(id)
                .origin(new Origin(null, from, null))
                .clientId(client)
                .unit(by.unit())
                .kind("disclosed")
                .targetCategory("health-needs-assessment")
                .basis(basis)
                .target(text("Keskustan terveysasema"))
                .disclosure(Personal.of(
                        new Disclosure("Muistin heikkeneminen", "Sairaanhoitaja Yläsaari", "Suostumus 12.3.")))
                .build();
    }

    /** A valid personal identity code of nobody, another at each call: its number is one of those kept for tests. */
    public static IdentityCode generatedCode(LocalDate birth) {
        String day = "%02d%02d%02d".formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100);
        int individual = 900 + CODES.getAndIncrement() % 100;
        long digits = Long.parseLong(day + individual);
        char check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (digits % 31));
        return IdentityCode.parse(day + (birth.getYear() < 2000 ? "-" : "A") + individual + check)
                .orElseThrow();
    }

    public static ContactId contactId() {
        return new ContactId(Ids.next());
    }

    public static ClientId clientId() {
        return new ClientId(Ids.next());
    }

    public static EpisodeId episodeId() {
        return new EpisodeId(Ids.next());
    }

    public static ReferralId referralId() {
        return new ReferralId(Ids.next());
    }

    public static RightsRequestId requestId() {
        return new RightsRequestId(Ids.next());
    }

    /** A client's request of 2 March 2026. */
    public static RightsRequestReceived asked(RightsRequestId id, ClientId client, Person by, String kind) {
        return RightsRequestReceivedBuilder.builder()
                .requestId(id)
                .clientId(client)
                .kind(kind)
                .form("written")
                .applicant("self")
                .receivedOn(LocalDate.of(2026, 3, 2))
                .unit(by.unit())
                .asked(text("Pyydän tietoni"))
                .build();
    }

    /** A grant of the person's own role from January 2026 on. */
    public static AccessGranted granted(GrantId id, Person person) {
        return AccessGrantedBuilder.builder()
                .grantId(id)
                .person(person.id())
                .role(person.role())
                .unit(person.unit())
                .serviceTasks(List.of("service-guidance"))
                .validFrom(Instant.parse("2026-01-01T00:00:00Z"))
                .name(text(person.name()))
                .grounds(text("Työntekijä"))
                .build();
    }

    public static UUID unknown() {
        return Ids.next();
    }
}
