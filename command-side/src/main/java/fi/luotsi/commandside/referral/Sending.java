package fi.luotsi.commandside.referral;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The fields that each kind of referral needs, and those it may not have. */
final class Sending {

    /** Units that administrate and supervise: nobody there would look at a referral. */
    private static final Set<String> WITHOUT_CLIENTS =
            Set.of("hallinto", "omavalvonta", "tietohallinto", "sosiaaliasiavastaavat");

    /** Categories of services that are never the county's own. */
    private static final Set<String> OF_OTHERS =
            Set.of("self-arranged", "municipality", "ngo", "parish", "kela", "private", "other-authority");

    private Sending() {}

    static List<ReferralEvent> send(SendReferral send, CommandContext context, OtherAggregates others) {
        String unit = context.actor().unit();
        Kind kind = Kind.named(send.kind());
        Start start = Start.of(send.origin(), others);
        Refusals reasons = new Refusals();
        onlySignpostingIsForAnonymousPeople(kind, start, reasons);
        onlyAnotherOfOurUnitsReceivesWithinTheRegister(kind, send, unit, reasons);
        nothingIsToldOfAClientWithoutABasis(kind, send, reasons);
        aConsentIsFoundAgain(kind, send, reasons);
        whatIsDisclosedIsWrittenDown(kind, send, reasons);
        start.client()
                .map(client -> others.of(client.value(), Client.NONE))
                .ifPresent(client -> theClientsWordHolds(kind, send, client, context.serviceTask(), reasons));
        reasons.refuse();
        ReferralSent sent = new ReferralSent(
                send.referralId(),
                start.root().orElse(send.referralId()),
                send.origin(),
                start.client().orElse(null),
                unit,
                kind.code(),
                send.targetCategory(),
                send.targetUnit(),
                send.basis(),
                FreeText.personal(send.target()),
                kind.tellsOfTheClient()
                        ? Personal.of(new Disclosure(
                                FreeText.orNull(send.information()),
                                send.target(),
                                FreeText.orNull(send.consentReference())))
                        : null);
        return HandOver.with(sent, HandOver.requested(sent, start.handOver()));
    }

    private static void onlySignpostingIsForAnonymousPeople(Kind kind, Start start, Refusals reasons) {
        reasons.when(kind != Kind.SIGNPOSTED && start.client().isEmpty(), RefusalCode.CLIENT_NEEDED, "origin");
    }

    private static void onlyAnotherOfOurUnitsReceivesWithinTheRegister(
            Kind kind, SendReferral send, String unit, Refusals reasons) {
        boolean within = kind == Kind.WITHIN_REGISTER;
        reasons.exactlyWhen(within, send.targetUnit(), "targetUnit", Situation.ONLY_WITHIN_THE_REGISTER)
                .when(within && unit.equals(send.targetUnit()), Situation.OWN_UNIT, "targetUnit")
                .when(
                        within && send.targetUnit() != null && WITHOUT_CLIENTS.contains(send.targetUnit()),
                        Situation.UNIT_MEETS_NO_CLIENTS,
                        "targetUnit")
                .when(
                        within && OF_OTHERS.contains(send.targetCategory()),
                        Situation.CATEGORY_IS_NOT_OURS,
                        "targetCategory");
    }

    /** 1301/2014 §40: with consent; 703/2023 §10(3), 62–64: or on a provision of the closed list. */
    private static void nothingIsToldOfAClientWithoutABasis(Kind kind, SendReferral send, Refusals reasons) {
        String basis = send.basis();
        if (basis == null) {
            reasons.when(kind.tellsOfTheClient(), RefusalCode.BASIS_MISSING, "basis");
            return;
        }
        boolean listed =
                Codes.published().find(CodeList.DISCLOSURE_BASIS, basis).isPresent()
                        && !SupervisionPacks.BASES.contains(basis);
        reasons.when(!kind.tellsOfTheClient() || !listed, RefusalCode.BASIS_NOT_ALLOWED, "basis");
    }

    /** 703/2023 §55–59: a permit permits until it is revoked; data that the client bans leave the controller on a provision only. */
    private static void theClientsWordHolds(
            Kind kind, SendReferral send, Client client, String serviceTask, Refusals reasons) {
        boolean byPermit = "permit".equals(send.basis());
        reasons.when(
                        kind.tellsOfTheClient() && byPermit && !client.permitsDisclosure(),
                        RefusalCode.PERMIT_MISSING,
                        "basis")
                .when(
                        kind == Kind.DISCLOSED
                                && (byPermit || "consent".equals(send.basis()))
                                && client.forbidsDisclosure(serviceTask, record(send.origin())),
                        RefusalCode.BANNED,
                        "basis");
    }

    private static UUID record(Origin origin) {
        return Stream.of(
                        Optional.ofNullable(origin.contact()).map(ContactId::value),
                        Optional.ofNullable(origin.episode()).map(EpisodeId::value),
                        Optional.ofNullable(origin.referral()).map(ReferralId::value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static void aConsentIsFoundAgain(Kind kind, SendReferral send, Refusals reasons) {
        boolean byConsent = kind.tellsOfTheClient() && "consent".equals(send.basis());
        boolean referred = FreeText.given(send.consentReference());
        reasons.when(byConsent && !referred, RefusalCode.CONSENT_REFERENCE_MISSING, "consentReference")
                .onlyWhen(byConsent, send.consentReference(), "consentReference", Situation.ONLY_BY_CONSENT);
    }

    /** 703/2023 §10(3): what was told, to whom. */
    private static void whatIsDisclosedIsWrittenDown(Kind kind, SendReferral send, Refusals reasons) {
        reasons.requiredWhen(kind == Kind.DISCLOSED, send.information(), "information")
                .onlyWhen(kind.tellsOfTheClient(), send.information(), "information", Situation.NOTHING_IS_DISCLOSED);
    }
}
