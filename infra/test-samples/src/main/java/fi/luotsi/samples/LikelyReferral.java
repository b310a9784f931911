package fi.luotsi.samples;

import fi.luotsi.kernel.casework.ReferralSending.SendReferral;

/** Referrals that are right in all their parts: by chance alone, few would be. */
public final class LikelyReferral {

    private LikelyReferral() {}

    /** The same, to a unit of ours. */
    public static SendReferral withinTheRegister(SendReferral any, String unit) {
        return new SendReferral(
                any.referralId(),
                any.origin(),
                "within-register",
                "client-guidance",
                unit,
                any.target(),
                null,
                null,
                null);
    }

    /** The same, with the client's consent that their data leave. */
    public static SendReferral byConsent(SendReferral any) {
        return new SendReferral(
                any.referralId(),
                any.origin(),
                "disclosed",
                any.targetCategory(),
                null,
                any.target(),
                "consent",
                "Kirjaus 3",
                RandomCommand.TEXTS.getFirst());
    }
}
