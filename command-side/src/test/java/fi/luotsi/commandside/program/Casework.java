package fi.luotsi.commandside.program;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.samples.RegisterClientBuilder;
import fi.luotsi.samples.SendReferralBuilder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Commands on records of their own, with nobody's data: numbers from 900 on are given to no one. */
public final class Casework {

    private static final AtomicInteger CODES = new AtomicInteger();

    private Casework() {}

    public static ContactId contact() {
        return new ContactId(Ids.next());
    }

    public static NoteId note() {
        return new NoteId(Ids.next());
    }

    public static EpisodeId episode() {
        return new EpisodeId(Ids.next());
    }

    public static ClientId client() {
        return new ClientId(Ids.next());
    }

    public static ReceiveContact call(ContactId contact) {
        return Call.of(contact).command();
    }

    public static ReceiveContact call(ContactId contact, NoteId note, String text) {
        return Call.of(contact).noted(note, text).command();
    }

    public static RegisterClient register(ClientId client, @Nullable String code) {
        return register(client, code, new PersonName("Testi", "Henkilö"));
    }

    public static RegisterClient register(ClientId client, @Nullable String code, PersonName name) {
        return RegisterClientBuilder.builder()
                .clientId(client)
                .search(Ids.next())
                .identityCode(code)
                .name(name)
                .municipality("536")
                .clientGroups(List.of("older"))
                .build();
    }

    /** A right code that this run has not used yet. */
    public static IdentityCode code() {
        int next = CODES.getAndIncrement();
        long digits = Long.parseLong(String.format(
                Locale.ROOT, "%02d%02d%02d%03d", 1 + next % 28, 1 + next / 28 % 12, 30 + next / 336 % 40, 900));
        char check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (digits % 31));
        String text = String.format(Locale.ROOT, "%09d", digits);
        return new IdentityCode(text.substring(0, 6) + "-" + text.substring(6) + check);
    }

    /** A client's episode whose urgency has been screened. */
    public static EpisodeId openEpisode(CommandSide program, ClientId client) {
        EpisodeId episode = episode();
        program.send(new OpenEpisode(episode, client, null));
        program.send(new ScreenUrgency(episode, "not-urgent", "Asiat kunnossa"));
        return episode;
    }

    public static SendReferral disclosed(ReferralId referral, EpisodeId from, String basis, @Nullable String consent) {
        return SendReferralBuilder.builder()
                .referralId(referral)
                .origin(new Origin(null, from, null))
                .kind("disclosed")
                .targetCategory("health-needs-assessment")
                .target("Terveysasema")
                .basis(basis)
                .consentReference(consent)
                .information("Tarvitsee hoidon tarpeen arvioinnin")
                .build();
    }
}
