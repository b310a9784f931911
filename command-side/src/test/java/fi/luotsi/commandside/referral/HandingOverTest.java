package fi.luotsi.commandside.referral;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.actedBy;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;
import static fi.luotsi.commandside.referral.Sent.assisted;
import static fi.luotsi.commandside.referral.Sent.withinRegister;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.DeclineReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.RevokeReferral;
import fi.luotsi.kernel.command.CommandContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sending unit keeps a client with a regular need until another unit has taken them on (980/2012 §12, 15). */
class HandingOverTest {

    private static final RegularNeedFound NEED = new RegularNeedFound(EPISODE, text("Apua joka päivä"));
    private static final HandOverRequested REQUESTED = new HandOverRequested(FIRST, FIRST, EPISODE, "asiakasohjaus");
    private static final CommandContext THERE = actedBy(new Actor(id(90), "client-guidance-worker", "asiakasohjaus"));

    private static Scenario found(CaseworkEvent... more) {
        return given(registered(AINO), opened(), screened(), NEED).and(more);
    }

    private static Scenario requested(CaseworkEvent... more) {
        return found(withinRegister().event(), REQUESTED).and(more);
    }

    @Test
    void R17_a_referral_to_a_unit_of_ours_requests_the_hand_over() {
        found().when(withinRegister().command()).then(withinRegister().event(), REQUESTED);
    }

    @Test
    void R17_no_other_referral_is_a_hand_over_and_none_is_without_a_regular_need() {
        found().when(assisted().command()).then(assisted().event());
        given(registered(AINO), opened(), screened())
                .when(withinRegister().command())
                .then(withinRegister().event());
    }

    @Test
    void R17_the_hand_over_is_accepted_with_the_referral() {
        requested()
                .when(new AcceptReferral(FIRST), THERE)
                .then(new ReferralAccepted(FIRST, FIRST), new HandOverAccepted(FIRST, FIRST, EPISODE));
    }

    @ParameterizedTest
    @CsvSource({"no-capacity, true", "wrong-service, true", "client-withdrew, false"})
    void R17_a_declined_referral_comes_back_to_its_sender(String reason, boolean stillNeeded) {
        requested()
                .when(new DeclineReferral(FIRST, reason, null), THERE)
                .then(
                        new ReferralDeclined(FIRST, FIRST, reason, null),
                        new HandOverReturned(FIRST, FIRST, EPISODE, WORKER.unit(), reason, stillNeeded));
    }

    @ParameterizedTest
    @CsvSource({"sent-by-mistake, true", "need-ended, false", "client-withdrew, false"})
    void R17_a_revoked_referral_comes_back_too_even_after_it_was_accepted(String reason, boolean stillNeeded) {
        requested(new ReferralAccepted(FIRST, FIRST), new HandOverAccepted(FIRST, FIRST, EPISODE))
                .when(new RevokeReferral(FIRST, reason))
                .then(
                        new ReferralRevoked(FIRST, FIRST, reason),
                        new HandOverReturned(FIRST, FIRST, EPISODE, WORKER.unit(), reason, stillNeeded));
    }

    @Test
    void R17_a_referral_on_is_the_hand_over_still() {
        Sent next = withinRegister().to("nokia-2").after(FIRST, SECOND, FIRST, AINO);

        requested(
                        new ReferralDeclined(FIRST, FIRST, "no-capacity", null),
                        new HandOverReturned(FIRST, FIRST, EPISODE, WORKER.unit(), "no-capacity", true))
                .when(next.command())
                .then(next.event(), new HandOverRequested(SECOND, FIRST, EPISODE, "nokia-2"));
    }
}
