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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of generated people, plain where the test is about something else. */
public final class Records {

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
        return new ContactReceived(
                id,
                channel,
                hub,
                municipality,
                "older-people",
                "older",
                "fi",
                "relative",
                at,
                at.plusSeconds(9),
                at.plusSeconds(600),
                topics,
                true,
                false);
    }

    public static ContactNoteAdded note(ContactId contact, String text) {
        return new ContactNoteAdded(contact, new NoteId(Ids.next()), Personal.of(new Text(text)));
    }

    public static ClientRegistered client(ClientId id, String given, String family) {
        return client(id, given, family, null, LocalDate.of(1941, 5, 6));
    }

    public static ClientRegistered client(
            ClientId id, String given, String family, @Nullable IdentityCode code, @Nullable LocalDate birth) {
        return new ClientRegistered(
                id,
                Ids.next(),
                "837",
                List.of("older"),
                "75-84",
                Personal.of(new Identity(code, birth)),
                Personal.of(new PersonName(given, family)),
                Personal.of(new Preferences("fi", "Karjalainen", "Soitto aamulla")));
    }

    public static EpisodeOpened opened(EpisodeId id, ClientId client, Person worker) {
        return new EpisodeOpened(id, client, null, worker.id(), worker.unit());
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
        return new ReferralSent(
                id,
                root,
                origin,
                client,
                by.unit(),
                targetUnit == null ? "signposted" : "within-register",
                targetUnit == null ? "ngo" : "client-guidance",
                targetUnit,
                null,
                text(targetUnit == null ? "Eläkeläisten kerho" : "Asiakasohjaus, Tampere"),
                null);
    }

    /** What leaves the register, for a health centre that needs it. */
    public static ReferralSent disclosed(ReferralId id, EpisodeId from, ClientId client, Person by, String basis) {
        return new ReferralSent(
                id,
                id,
                new Origin(null, from, null),
                client,
                by.unit(),
                "disclosed",
                "health-needs-assessment",
                null,
                basis,
                text("Keskustan terveysasema"),
                Personal.of(new Disclosure("Muistin heikkeneminen", "Sairaanhoitaja Yläsaari", "Suostumus 12.3.")));
    }

    /** A valid personal identity code of nobody: its number is one of those kept for tests. */
    public static IdentityCode generatedCode(LocalDate birth, int number) {
        String day = "%02d%02d%02d".formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100);
        int individual = 900 + number % 100;
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

    /** What a client asked for on 2 March 2026. */
    public static RightsRequestReceived asked(RightsRequestId id, ClientId client, Person by, String kind) {
        return new RightsRequestReceived(
                id,
                client,
                kind,
                "written",
                "self",
                LocalDate.of(2026, 3, 2),
                by.unit(),
                text("Pyydän tietoni"),
                null,
                null,
                null);
    }

    /** The person may do her work from January 2026 on. */
    public static AccessGranted granted(GrantId id, Person person) {
        return new AccessGranted(
                id,
                person.id(),
                person.role(),
                person.unit(),
                List.of("service-guidance"),
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                text(person.name()),
                text("Työntekijä"));
    }

    public static UUID unknown() {
        return Ids.next();
    }
}
