package fi.luotsi.commandside.referral;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.actedBy;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralFollowing.ConfirmRecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.casework.ReferralFollowing.RecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralLeftContact;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralVoided;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.value.PartedRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowingAContactTest {

    private static final String WRONG = "wrong-person";
    private static final FollowContact FOLLOW = new FollowContact(FIRST, CALL);
    private static final ReferralSent WITHIN =
            Sent.withinRegister().starting(Sent.FROM_CALL, AINO).event();
    private static final ReferralSent DISCLOSED =
            Sent.disclosed().starting(Sent.FROM_CALL, AINO).event();

    private static Scenario linkedToAino(ReferralSent sent) {
        return given(registered(AINO), registered(ELSA), Call.of(CALL).event(), linked(CALL, AINO), sent);
    }

    private static Scenario unlinked(ReferralSent sent, String becomes) {
        return linkedToAino(sent).and(new ContactUnlinked(CALL, AINO, WRONG), parted(becomes));
    }

    private static ContactParted parted(String becomes) {
        return new ContactParted(CALL, AINO, WRONG, List.of(new PartedRecord(FIRST.value(), becomes)));
    }

    private static ReferralFollowed followed(@Nullable ClientId client, @Nullable String targetUnit) {
        return new ReferralFollowed(FIRST, FIRST, CALL, client, WORKER.unit(), targetUnit, false);
    }

    private static Actor of(String unit) {
        return new Actor(new UUID(7, 7), "service-counsellor", unit);
    }

    @Test
    void a_referral_of_nobody_becomes_the_clients_with_its_contact_and_is_followed_up_and_referred_on() {
        ReferralSent signposted = Sent.signposted().event();
        Scenario linked = given(registered(AINO), Call.of(CALL).event(), signposted, linked(CALL, AINO));
        linked.when(FOLLOW).then(followed(AINO, null));
        linked.and(followed(AINO, null)).when(FOLLOW).changesNothing();
        linked.when(new ConfirmServiceReceived(FIRST)).then(new ServiceReceived(FIRST, FIRST));
        linked.and(new ServiceNotReceived(FIRST, FIRST, "no-capacity", null))
                .when(Sent.withinRegister().after(FIRST, SECOND, FIRST, AINO).command())
                .then(Sent.withinRegister().after(FIRST, SECOND, FIRST, AINO).event());
    }

    @Test
    void one_that_moves_is_nobodys_until_the_contact_is_anybodys() {
        Scenario unlinked = unlinked(WITHIN, "moves");
        unlinked.when(FOLLOW).then(followed(null, "asiakasohjaus"));
        unlinked.and(followed(null, "asiakasohjaus"), linked(CALL, ELSA))
                .when(FOLLOW)
                .then(followed(ELSA, "asiakasohjaus"));
    }

    @Test
    void asked_late_it_comes_to_the_same() {
        unlinked(WITHIN, "moves").and(linked(CALL, ELSA)).when(FOLLOW).then(followed(ELSA, "asiakasohjaus"));
    }

    @Test
    void who_was_told_outside_of_the_wrong_person_has_to_know_also_when_it_moves() {
        unlinked(DISCLOSED, "moves")
                .when(FOLLOW)
                .then(followed(null, null), new ReferralCorrectionDue(FIRST, FIRST, AINO, WORKER.unit()));
    }

    @Test
    void a_void_one_that_waits_is_revoked_and_its_receiver_is_told() {
        Scenario unlinked = unlinked(WITHIN, "void");
        unlinked.when(FOLLOW)
                .then(
                        new ReferralRevoked(FIRST, FIRST, WRONG),
                        new ReferralVoided(FIRST, FIRST, CALL, false),
                        new ReferralCorrectionDue(FIRST, FIRST, AINO, "asiakasohjaus"));
    }

    @Test
    void a_void_one_that_was_accepted_is_corrected_and_its_receiver_is_told() {
        Scenario unlinked = unlinked(WITHIN, "void").and(new ReferralAccepted(FIRST, FIRST));
        unlinked.when(FOLLOW)
                .then(
                        new ReferralVoided(FIRST, FIRST, CALL, true),
                        new ReferralCorrectionDue(FIRST, FIRST, AINO, "asiakasohjaus"));
        unlinked.and(new ReferralVoided(FIRST, FIRST, CALL, true))
                .when(new ConfirmServiceReceived(FIRST))
                .refusals()
                .forEach(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.WRONG_STATE.name()));
    }

    @Test
    void the_sender_tells_a_recipient_outside_of_a_void_one() {
        Scenario voided = unlinked(DISCLOSED, "void")
                .and(
                        new ReferralRevoked(FIRST, FIRST, WRONG),
                        new ReferralVoided(FIRST, FIRST, CALL, false),
                        new ReferralCorrectionDue(FIRST, FIRST, AINO, WORKER.unit()));
        voided.when(FOLLOW).changesNothing();
        voided.when(new ConfirmRecipientTold(FIRST), actedBy(of("asiakasohjaus")))
                .refused(RefusalCode.DENIED, "referralId");
        voided.when(new ConfirmRecipientTold(FIRST)).then(new RecipientTold(FIRST, FIRST));
        voided.and(new RecipientTold(FIRST, FIRST))
                .when(new ConfirmRecipientTold(FIRST))
                .refused(RefusalCode.NOBODY_TO_TELL, "referralId");
    }

    @Test
    void a_void_one_that_was_only_signposted_told_nobody() {
        unlinked(Sent.signposted().starting(Sent.FROM_CALL, AINO).event(), "void")
                .when(FOLLOW)
                .then(new ReferralVoided(FIRST, FIRST, CALL, true));
    }

    @Test
    void one_that_stays_with_the_client_follows_the_contact_no_more() {
        Scenario stayed = unlinked(WITHIN, "stays");
        stayed.when(FOLLOW).then(new ReferralLeftContact(FIRST, FIRST, CALL));
        stayed.and(new ReferralLeftContact(FIRST, FIRST, CALL), linked(CALL, ELSA))
                .when(FOLLOW)
                .changesNothing();
    }

    @Test
    void one_whose_contact_was_unlinked_before_there_was_a_choice_stays_where_it_is() {
        linkedToAino(WITHIN)
                .and(new ContactUnlinked(CALL, AINO, WRONG), linked(CALL, ELSA))
                .when(FOLLOW)
                .changesNothing();
    }
}
