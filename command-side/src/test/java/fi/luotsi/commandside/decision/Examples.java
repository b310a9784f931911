package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.samples.AccessGrantedBuilder;
import fi.luotsi.samples.ClientRegisteredBuilder;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One call, one client, one episode and a chain of referrals, all invented. */
public final class Examples {

    public static final ContactId CALL = new ContactId(id(1));
    public static final ContactId OTHER_CALL = new ContactId(id(2));
    public static final ClientId AINO = new ClientId(id(3));
    public static final ClientId ELSA = new ClientId(id(4));
    public static final EpisodeId EPISODE = new EpisodeId(id(5));
    public static final ReferralId FIRST = new ReferralId(id(6));
    public static final ReferralId SECOND = new ReferralId(id(7));
    public static final ReferralId THIRD = new ReferralId(id(8));
    public static final NoteId NOTE = new NoteId(id(9));
    public static final NoteId OTHER_NOTE = new NoteId(id(10));
    public static final RightsRequestId REQUEST = new RightsRequestId(id(13));
    public static final UUID SEARCH = id(11);
    public static final Actor WORKER = new Actor(id(12), "service-counsellor", "nokia");

    /** In which everybody works here: code of the service-task list. */
    public static final String TASK = "service-guidance";

    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private Examples() {}

    public static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    public static CommandContext context() {
        return occurred(NOW);
    }

    public static CommandContext occurred(Instant occurredAt) {
        return occurred(WORKER, occurredAt);
    }

    /** It happened at that moment, and was recorded at once. */
    public static CommandContext recorded(Instant now) {
        return context(WORKER, now, now);
    }

    /** Somebody acts at that moment, and what they tell happens then. */
    public static CommandContext by(Actor actor, Instant now) {
        return context(actor, now, now);
    }

    public static CommandContext actedBy(Actor actor) {
        return occurred(actor, NOW);
    }

    public static CommandContext occurred(Actor actor, Instant occurredAt) {
        return context(actor, occurredAt, NOW);
    }

    private static CommandContext context(Actor actor, Instant occurredAt, Instant now) {
        return new CommandContext(
                id(20),
                null,
                actor,
                Purposes.of(actor.role()).stream().findFirst().orElse("advice-and-guidance"),
                "gdpr-6-1-c",
                TASK,
                "Pirkanmaa",
                "Pirkanmaa",
                occurredAt,
                now,
                id(21));
    }

    public static Personal<Text> text(String text) {
        return Personal.of(new Text(text));
    }

    public static ClientRegistered registered(ClientId client) {
        return ClientRegisteredBuilder.builder()
                .clientId(client)
                .search(SEARCH)
                .municipality("536")
                .clientGroups(List.of("older"))
                .ageBand("unknown")
                .identity(Personal.of(new Identity(null, null)))
                .name(Personal.of(new PersonName("Testi", "Henkilö")))
                .build();
    }

    /** A right in the unit, in force now. */
    public static AccessGranted granted(UUID person, String role, String unit) {
        return AccessGrantedBuilder.builder()
                .grantId(new GrantId(id((person.getLeastSignificantBits() & 0xfff) | 0x10_0000)))
                .person(person)
                .role(role)
                .unit(unit)
                .serviceTasks(List.of("service-guidance"))
                .validFrom(NOW.minusSeconds(60))
                .name(text("Onni Yläköngäs"))
                .grounds(text("Työntekijä"))
                .build();
    }

    public static ContactLinked linked(ContactId contact, ClientId client) {
        return new ContactLinked(contact, client);
    }

    public static EpisodeOpened opened() {
        return EpisodeOpenedBuilder.builder()
                .episodeId(EPISODE)
                .clientId(AINO)
                .worker(WORKER.id())
                .unit(WORKER.unit())
                .build();
    }

    public static UrgencyScreened screened() {
        return new UrgencyScreened(EPISODE, "not-urgent", text("asiat kunnossa"));
    }
}
