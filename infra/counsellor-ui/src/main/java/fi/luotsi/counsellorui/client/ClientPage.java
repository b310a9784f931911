package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.answer.Chain;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.visit.Visit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's file, with what may be recorded in it.
 *
 * @param now the moment of asking
 * @param code the identity code, where it was asked for; null where it was not
 */
public record ClientPage(
        Client client,
        Visit visit,
        Moments moments,
        OffsetDateTime now,
        @Nullable String code) {

    /** Something that happened, or began. */
    public record Happened(OffsetDateTime at, String href, String what, String more) {}

    private Words words() {
        return visit.words();
    }

    private Deeds deeds() {
        return Deeds.from(visit).of("clientId", client.id()).at(client.version());
    }

    public String name() {
        return client.name() == null ? words().say("hidden") : client.name().listed();
    }

    /** As {@code 75 v · s. 12.3.1950}; nothing where the birth date is not known. */
    public String age() {
        LocalDate born = client.identity() == null ? null : client.identity().birthDate();
        if (born == null) {
            return words().say("client.born-unknown");
        }
        return words().say(
                        "client.age",
                        Period.between(
                                        born,
                                        client.death() == null
                                                ? moments.today()
                                                : client.death().on())
                                .getYears(),
                        moments.whole(born));
    }

    public boolean mayAskForCode() {
        return code == null && visit.may("recordIdentityCode");
    }

    /** What everybody has to heed who deals with the client, the gravest first. */
    public List<String> banners() {
        List<String> banners = new ArrayList<>();
        if (client.death() != null) {
            banners.add(words().say(
                            "client.banner-death", moments.whole(client.death().on())));
        }
        if (client.undisclosedSince() != null) {
            banners.add(words().say("client.banner-non-disclosure"));
        }
        client.restrictions().stream()
                .filter(restriction -> restriction.liftedAt() == null)
                .forEach(restriction -> banners.add(words().say(
                                "client.banner-restriction",
                                restriction.ground().label())));
        client.bans().stream()
                .filter(ban -> ban.liftedAt() == null)
                .forEach(ban -> banners.add(
                        words().say("client.banner-ban", ban.coverage().label())));
        client.guardianBans().stream()
                .filter(ban -> ban.endedAt() == null && ban.refusalGround() == null)
                .forEach(ban -> banners.add(words().say("client.banner-guardian", ban.what())));
        if (client.episodes().nodes().stream()
                .anyMatch(episode -> episode.closedAt() == null
                        && episode.interpreter() != null
                        && episode.interpreter().code().equals("needed"))) {
            banners.add(words().say("client.banner-interpreter"));
        }
        client.representatives().stream()
                .filter(representative -> representative.state().code().equals("in-force"))
                .forEach(representative -> banners.add(words().say(
                                "client.banner-representative",
                                representative.name() == null
                                        ? ""
                                        : representative.name().spoken(),
                                representative.type().label())));
        if (client.emergencies() != null) {
            client.emergencies().nodes().stream()
                    .filter(emergency -> emergency.until().isAfter(now))
                    .forEach(emergency ->
                            banners.add(words().say("client.banner-emergency", moments.moment(emergency.until()))));
        }
        return banners;
    }

    /** Everything that hangs together with the client, the latest first. */
    public List<Happened> timeline() {
        List<Happened> all = new ArrayList<>();
        client.contacts()
                .nodes()
                .forEach(contact -> all.add(new Happened(
                        contact.receivedAt(),
                        Paths.CONTACTS + "/" + contact.id(),
                        contact.channel().label(),
                        contact.about())));
        client.episodes().nodes().forEach(episode -> {
            String href = Paths.EPISODES + "/" + episode.id();
            all.add(new Happened(
                    episode.openedAt(),
                    href,
                    words().say("client.episode-opened"),
                    episode.worker().shown()));
            if (episode.closedAt() != null) {
                all.add(new Happened(
                        episode.closedAt(),
                        href,
                        words().say("client.episode-closed"),
                        episode.result() == null ? "" : episode.result().label()));
            }
        });
        for (Chain chain : client.referralChains().nodes()) {
            chain.members()
                    .forEach(member -> all.add(new Happened(
                            member.sentAt(),
                            Paths.REFERRALS + "/" + member.id(),
                            words().say("client.referred"),
                            member.shown())));
        }
        all.sort(Comparator.comparing(Happened::at).reversed());
        return all;
    }

    public Due due(Duty obligation) {
        return Due.of(obligation.dueOn(), obligation.overdue(), moments, words());
    }

    /** Those that are still to be met. */
    public List<Duty> open() {
        return client.obligations() == null
                ? List.of()
                : client.obligations().nodes().stream().filter(Duty::isOpen).toList();
    }

    public List<Deed> begin() {
        return Deeds.from(visit).onward().of("clientId", client.id()).to("openEpisode", "receiveRightsRequest");
    }

    public List<Deed> facts() {
        return deeds().to(
                        "recordIdentityCode",
                        "changeClientName",
                        "changeClientMunicipality",
                        "recordAddress",
                        "recordPreferences",
                        "recordDeath",
                        "giveNotice");
    }

    public List<Deed> limits() {
        return deeds().to(
                        client.undisclosedSince() == null ? "setNonDisclosure" : "endNonDisclosure",
                        "givePermit",
                        "setBan",
                        "restrictProcessing",
                        "makeSupervisionPack");
    }

    public List<Deed> representatives() {
        return deeds().to("addRepresentative", "setGuardianBan", "refuseGuardianBan");
    }

    public List<Deed> of(Client.Permit permit) {
        return permit.revokedAt() == null
                ? deeds().with("permitId", permit.id()).to("revokePermit")
                : List.of();
    }

    public List<Deed> of(Client.Ban ban) {
        return ban.liftedAt() == null ? deeds().with("banId", ban.id()).to("liftBan") : List.of();
    }

    public List<Deed> of(Client.Restriction restriction) {
        return restriction.liftedAt() == null
                ? deeds().with("restrictionId", restriction.id()).to("liftRestriction")
                : List.of();
    }

    public List<Deed> of(Client.Representative representative) {
        return representative.state().code().equals("in-force")
                ? deeds().with("representativeId", representative.id()).to("endRepresentation")
                : List.of();
    }

    public List<Deed> of(Client.GuardianBan ban) {
        return ban.endedAt() == null && ban.refusalGround() == null
                ? deeds().with("banId", ban.id()).to("endGuardianBan")
                : List.of();
    }

    public boolean readersToSee() {
        return visit.may("uses");
    }

    public boolean historic() {
        return visit.may("history");
    }
}
