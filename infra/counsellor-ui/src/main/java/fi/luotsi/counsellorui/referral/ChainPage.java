package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** A chain of referrals, with what may be done to each. */
public record ChainPage(ReferralChain chain, Visit visit, Moments moments) {

    private static final String SIGNPOSTED = "signposted";

    public Picture picture() {
        return Picture.of(chain, moments, visit.words());
    }

    /** What the unit may do to a referral in its state; the service decides whether it may indeed. */
    public List<Deed> of(ReferralChain.Member member) {
        if (member.minimal()) {
            return List.of();
        }
        String own = visit.person().capacity().unit();
        boolean sender = member.unit() != null && member.unit().code().equals(own);
        boolean receiver =
                member.targetUnit() != null && member.targetUnit().code().equals(own);
        boolean signposted = member.kind() != null && member.kind().code().equals(SIGNPOSTED);
        Deeds deeds = Deeds.from(visit).of("referralId", member.id()).at(member.version());
        List<Deed> all = new ArrayList<>();
        switch (member.state().code()) {
            case "sent" -> {
                if (!signposted && (receiver || (sender && member.targetUnit() == null))) {
                    all.addAll(deeds.to("acceptReferral", "declineReferral"));
                }
                if (sender && !signposted) {
                    all.addAll(deeds.to("revokeReferral"));
                }
                if (signposted) {
                    all.addAll(deeds.to("confirmServiceReceived", "recordServiceNotReceived", "recordOutcomeUnknown"));
                }
            }
            case "accepted" ->
                all.addAll(deeds.to("confirmServiceReceived", "recordServiceNotReceived", "recordOutcomeUnknown"));
            case "corrected" -> all.addAll(deeds.to("confirmRecipientTold"));
            default -> {
                // nothing more is awaited of it
            }
        }
        all.addAll(Deeds.from(visit).onward().of("origin.referral", member.id()).to("sendReferral"));
        return all;
    }

    public boolean historic() {
        return visit.may("history");
    }
}
