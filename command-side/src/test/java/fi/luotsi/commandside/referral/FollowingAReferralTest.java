package fi.luotsi.commandside.referral;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.THIRD;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.actedBy;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;
import static fi.luotsi.commandside.referral.Sent.assisted;
import static fi.luotsi.commandside.referral.Sent.disclosed;
import static fi.luotsi.commandside.referral.Sent.signposted;
import static fi.luotsi.commandside.referral.Sent.withinRegister;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.DeclineReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.OutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordOutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.RevokeReferral;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowingAReferralTest {

    private static final ReferralAccepted ACCEPTED = new ReferralAccepted(FIRST, FIRST);
    private static final ReferralDeclined DECLINED = new ReferralDeclined(FIRST, FIRST, "no-capacity", null);
    private static final ReferralRevoked REVOKED = new ReferralRevoked(FIRST, FIRST, "need-ended");
    private static final ServiceReceived RECEIVED = new ServiceReceived(FIRST, FIRST);
    private static final ServiceNotReceived NOT_RECEIVED = new ServiceNotReceived(FIRST, FIRST, "not-reached", null);
    private static final OutcomeUnknown UNKNOWN = new OutcomeUnknown(FIRST, FIRST);

    /** Every kind in every state, with the commands it takes there; all others are refused. */
    static Stream<Turn> turns() {
        return Stream.of(
                turn(signposted(), null, "sent", RECEIVED, NOT_RECEIVED, UNKNOWN),
                turn(signposted(), UNKNOWN, "unknown", RECEIVED, NOT_RECEIVED),
                turn(signposted(), RECEIVED, "received"),
                turn(signposted(), NOT_RECEIVED, "not-received"),
                turn(assisted(), null, "sent", ACCEPTED, DECLINED, REVOKED, RECEIVED, NOT_RECEIVED, UNKNOWN),
                turn(assisted(), ACCEPTED, "accepted", REVOKED, RECEIVED, NOT_RECEIVED, UNKNOWN),
                turn(assisted(), DECLINED, "declined"),
                turn(assisted(), REVOKED, "revoked"),
                turn(assisted(), UNKNOWN, "unknown", RECEIVED, NOT_RECEIVED),
                turn(withinRegister(), null, "sent", ACCEPTED, DECLINED, REVOKED),
                turn(withinRegister(), ACCEPTED, "accepted", REVOKED, RECEIVED, NOT_RECEIVED, UNKNOWN),
                turn(withinRegister(), DECLINED, "declined"),
                turn(withinRegister(), REVOKED, "revoked"),
                turn(withinRegister(), RECEIVED, "received"),
                turn(withinRegister(), UNKNOWN, "unknown", RECEIVED, NOT_RECEIVED),
                turn(disclosed(), null, "sent", ACCEPTED, DECLINED, REVOKED, UNKNOWN),
                turn(disclosed(), ACCEPTED, "accepted", REVOKED, RECEIVED, NOT_RECEIVED, UNKNOWN),
                turn(disclosed(), NOT_RECEIVED, "not-received"),
                turn(disclosed(), UNKNOWN, "unknown", RECEIVED, NOT_RECEIVED));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void each_kind_takes_its_own_turns_and_no_others(Turn turn) {
        commands().forEach((command, event) -> {
            if (turn.takes().contains(event)) {
                given(turn.before()).when(command, by(turn, command)).then(event);
            } else {
                assertThat(given(turn.before()).when(command, by(turn, command)).refusals())
                        .singleElement()
                        .satisfies(refusal -> refusedInTurn(turn, refusal));
            }
        });
    }

    private static void refusedInTurn(Turn turn, Refusal refusal) {
        assertThat(refusal.path()).isEqualTo("referralId");
        if (refusal.code().equals("SIGNPOSTED_ONLY_FOLLOWED_UP")) {
            assertThat(turn.kind()).isEqualTo("signposted");
        } else {
            assertThat(refusal.code()).isEqualTo("WRONG_STATE");
            assertThat(refusal.details()).containsEntry("state", turn.state());
        }
    }

    /** A worker of our own unit that received it answers; the sender records everything else. */
    private static CommandContext by(Turn turn, ReferralCommand command) {
        boolean answer = command instanceof AcceptReferral || command instanceof DeclineReferral;
        return answer && turn.kind().equals("within-register") ? of("asiakasohjaus") : of(WORKER.unit());
    }

    private static CommandContext of(String unit) {
        return actedBy(new Actor(WORKER.id(), WORKER.role(), unit));
    }

    @Test
    void a_referral_to_one_of_our_units_is_answered_by_that_unit_and_by_no_other() {
        for (ReferralCommand answer :
                List.of(new AcceptReferral(FIRST), new DeclineReferral(FIRST, "no-capacity", null))) {
            for (String other : List.of(WORKER.unit(), "sastamala")) {
                given(withinRegister().event()).when(answer, of(other)).refused(RefusalCode.DENIED, "referralId");
            }
        }
        given(withinRegister().event())
                .when(new AcceptReferral(FIRST), of("asiakasohjaus"))
                .then(ACCEPTED);
    }

    @Test
    void only_the_sender_revokes_it_or_records_an_answer_from_outside() {
        given(withinRegister().event())
                .when(new RevokeReferral(FIRST, "need-ended"), of("asiakasohjaus"))
                .refused(RefusalCode.DENIED, "referralId");
        given(assisted().event())
                .when(new AcceptReferral(FIRST), of("sastamala"))
                .refused(RefusalCode.DENIED, "referralId");
    }

    @Test
    void a_unit_hands_nobody_over_to_itself() {
        given(opened(), screened())
                .when(withinRegister().to(WORKER.unit()).command())
                .refused(RefusalCode.NOT_ALLOWED_HERE, "targetUnit");
    }

    @Test
    void an_outcome_of_a_declined_referral_is_refused_with_what_is_allowed() {
        given(assisted().event(), DECLINED)
                .when(new ConfirmServiceReceived(FIRST))
                .refused(RefusalCode.WRONG_STATE.at(
                        "referralId", Map.of("state", "declined", "allowed", "sent, accepted, unknown")));
        given(assisted().event(), DECLINED)
                .when(new AcceptReferral(FIRST))
                .refused(RefusalCode.WRONG_STATE.at("referralId", Map.of("state", "declined", "allowed", "sent")));
    }

    @Test
    void nobody_accepts_declines_or_revokes_a_signposted_referral() {
        Stream.of(
                        new AcceptReferral(FIRST),
                        new DeclineReferral(FIRST, "no-capacity", null),
                        new RevokeReferral(FIRST, "need-ended"))
                .forEach(command -> given(signposted().event())
                        .when(command)
                        .refused(RefusalCode.SIGNPOSTED_ONLY_FOLLOWED_UP, "referralId"));
    }

    @Test
    void nothing_is_done_to_a_referral_that_was_never_sent() {
        commands().keySet().forEach(command -> given().when(command).refused(RefusalCode.NOT_FOUND, "referralId"));
    }

    @Test
    void another_reason_is_told_in_words_and_no_other() {
        given(assisted().event())
                .when(new DeclineReferral(FIRST, "other", "Toimipiste suljettu"))
                .then(new ReferralDeclined(FIRST, FIRST, "other", text("Toimipiste suljettu")));
        given(assisted().event())
                .when(new DeclineReferral(FIRST, "other", " "))
                .refused(RefusalCode.REQUIRED, "reasonText");
        given(assisted().event())
                .when(new DeclineReferral(FIRST, "no-capacity", "Toimipiste suljettu"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "reasonText");
        given(assisted().event())
                .when(new RecordServiceNotReceived(FIRST, "other", "Toimipiste suljettu"))
                .then(new ServiceNotReceived(FIRST, FIRST, "other", text("Toimipiste suljettu")));
        given(assisted().event())
                .when(new RecordServiceNotReceived(FIRST, "other", null))
                .refused(RefusalCode.REQUIRED, "reasonText");
        given(assisted().event())
                .when(new RecordServiceNotReceived(FIRST, "duplicate", "Toimipiste suljettu"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "reasonText");
    }

    @Test
    void a_declined_accepted_or_unreceived_referral_is_referred_on_in_the_same_chain() {
        Sent next = disclosed().after(FIRST, SECOND, FIRST, AINO);
        for (ReferralEvent before : List.of(DECLINED, ACCEPTED, NOT_RECEIVED)) {
            given(assisted().event(), before).when(next.command()).then(next.event());
        }
    }

    @Test
    void nothing_else_is_referred_on() {
        Sent next = disclosed().after(FIRST, SECOND, FIRST, AINO);
        String allowed = "accepted, declined, not-received";
        given(assisted().event())
                .when(next.command())
                .refused(RefusalCode.WRONG_STATE.at("origin.referral", Map.of("state", "sent", "allowed", allowed)));
        Stream.of(REVOKED, RECEIVED, UNKNOWN).forEach(before -> assertThat(
                        given(assisted().event(), before).when(next.command()).refusals())
                .extracting(Refusal::code, Refusal::path)
                .containsExactly(tuple("WRONG_STATE", "origin.referral")));
    }

    @Test
    void the_whole_chain_keeps_its_first_root_and_its_client() {
        Sent second = disclosed().after(FIRST, SECOND, FIRST, AINO);
        Sent third = withinRegister().after(SECOND, THIRD, FIRST, AINO);
        given(assisted().event(), DECLINED, second.event(), new ReferralAccepted(SECOND, FIRST))
                .when(third.command())
                .then(third.event());
        given(second.event()).when(new AcceptReferral(SECOND)).then(new ReferralAccepted(SECOND, FIRST));
    }

    @Test
    void the_chain_of_an_anonymous_caller_stays_anonymous() {
        Sent again = signposted().after(FIRST, SECOND, FIRST, null);
        given(Call.of(CALL).event(), signposted().event(), NOT_RECEIVED)
                .and(registered(AINO), linked(CALL, AINO))
                .when(again.command())
                .then(again.event());
        given(signposted().event(), NOT_RECEIVED)
                .when(disclosed().after(FIRST, SECOND, FIRST, null).command())
                .refused(RefusalCode.CLIENT_NEEDED, "origin");
    }

    @Test
    void states_and_kinds_are_the_published_codes() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::code))
                .containsExactlyElementsOf(published(CodeList.REFERRAL_KIND));
        assertThat(Arrays.stream(State.values())
                        .filter(state -> state != State.NOT_SENT)
                        .map(State::code))
                .containsExactlyElementsOf(published(CodeList.REFERRAL_STATE));
    }

    private static List<String> published(CodeList list) {
        return Codes.published().all(list).stream().map(Code::value).toList();
    }

    private static Map<ReferralCommand, ReferralEvent> commands() {
        return Map.of(
                new AcceptReferral(FIRST), ACCEPTED,
                new DeclineReferral(FIRST, "no-capacity", null), DECLINED,
                new RevokeReferral(FIRST, "need-ended"), REVOKED,
                new ConfirmServiceReceived(FIRST), RECEIVED,
                new RecordServiceNotReceived(FIRST, "not-reached", null), NOT_RECEIVED,
                new RecordOutcomeUnknown(FIRST), UNKNOWN);
    }

    private static Turn turn(Sent sent, @Nullable ReferralEvent then, String state, ReferralEvent... takes) {
        List<ReferralEvent> before = then == null ? List.of(sent.event()) : List.of(sent.event(), then);
        return new Turn(sent.kind(), state, before, List.of(takes));
    }

    /** One kind in one state. */
    record Turn(String kind, String state, List<ReferralEvent> events, List<ReferralEvent> takes) {

        ReferralEvent[] before() {
            return events.toArray(ReferralEvent[]::new);
        }
    }
}
