package fi.luotsi.commandside.referral;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.text;

import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.samples.ReferralSentBuilder;
import fi.luotsi.samples.SendReferralBuilder;
import org.jspecify.annotations.Nullable;

/** A referral as it is sent, to be changed where a test differs from it. */
record Sent(
        ReferralId id,
        ReferralId root,
        Origin origin,
        @Nullable ClientId client,
        String kind,
        @Nullable String targetUnit,
        @Nullable String basis,
        @Nullable String consent,
        @Nullable String information) {

    static final Origin FROM_CALL = new Origin(CALL, null, null);
    static final Origin FROM_EPISODE = new Origin(null, EPISODE, null);

    static Sent signposted() {
        return new Sent(FIRST, FIRST, FROM_CALL, null, "signposted", null, null, null, null);
    }

    static Sent assisted() {
        return of("assisted", null, "consent", "Kirjaus 2.3.2026", null);
    }

    static Sent withinRegister() {
        return of("within-register", "asiakasohjaus", null, null, null);
    }

    static Sent disclosed() {
        return of("disclosed", null, "703-62", null, "Tarvitsee hoidon tarpeen arvioinnin");
    }

    static Origin from(ReferralId previous) {
        return new Origin(null, null, previous);
    }

    private static Sent of(
            String kind,
            @Nullable String targetUnit,
            @Nullable String basis,
            @Nullable String consent,
            @Nullable String information) {
        return new Sent(FIRST, FIRST, FROM_EPISODE, AINO, kind, targetUnit, basis, consent, information);
    }

    Sent starting(Origin elsewhere, @Nullable ClientId about) {
        return new Sent(id, root, elsewhere, about, kind, targetUnit, basis, consent, information);
    }

    /** The next link of a chain. */
    Sent after(ReferralId previous, ReferralId next, ReferralId chain, @Nullable ClientId about) {
        return new Sent(next, chain, from(previous), about, kind, targetUnit, basis, consent, information);
    }

    Sent to(@Nullable String unit) {
        return new Sent(id, root, origin, client, kind, unit, basis, consent, information);
    }

    Sent on(@Nullable String otherBasis, @Nullable String otherConsent) {
        return new Sent(id, root, origin, client, kind, targetUnit, otherBasis, otherConsent, information);
    }

    Sent telling(@Nullable String told) {
        return new Sent(id, root, origin, client, kind, targetUnit, basis, consent, told);
    }

    SendReferral command() {
        return SendReferralBuilder.builder()
                .referralId(id)
                .origin(origin)
                .kind(kind)
                .targetCategory("health-needs-assessment")
                .targetUnit(targetUnit)
                .target("Terveysasema")
                .basis(basis)
                .consentReference(consent)
                .information(information)
                .build();
    }

    ReferralSent event() {
        boolean tells = kind.equals("assisted") || kind.equals("disclosed");
        return ReferralSentBuilder.builder()
                .referralId(id)
                .rootId(root)
                .origin(origin)
                .clientId(client)
                .unit(WORKER.unit())
                .kind(kind)
                .targetCategory("health-needs-assessment")
                .targetUnit(targetUnit)
                .basis(basis)
                .target(text("Terveysasema"))
                .disclosure(tells ? Personal.of(new Disclosure(information, "Terveysasema", consent)) : null)
                .build();
    }
}
