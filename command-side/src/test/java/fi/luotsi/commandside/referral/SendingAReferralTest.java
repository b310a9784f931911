package fi.luotsi.commandside.referral;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Scenario.given;
import static fi.luotsi.commandside.referral.Sent.FROM_CALL;
import static fi.luotsi.commandside.referral.Sent.FROM_EPISODE;
import static fi.luotsi.commandside.referral.Sent.assisted;
import static fi.luotsi.commandside.referral.Sent.disclosed;
import static fi.luotsi.commandside.referral.Sent.signposted;
import static fi.luotsi.commandside.referral.Sent.withinRegister;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.value.Origin;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingAReferralTest {

    static Stream<Sent> kindsThatNeedAClient() {
        return Stream.of(assisted(), withinRegister(), disclosed());
    }

    static Stream<Sent> kindsThatTellOfTheClient() {
        return Stream.of(assisted(), disclosed());
    }

    static Stream<Sent> kindsThatTellNothing() {
        return Stream.of(signposted().starting(FROM_EPISODE, AINO), withinRegister());
    }

    @Test
    void R11_an_anonymous_caller_is_signposted_and_nobody_becomes_a_client() {
        anonymous().when(signposted().command()).then(signposted().event());
    }

    @ParameterizedTest
    @MethodSource("kindsThatNeedAClient")
    void any_other_kind_needs_a_client(Sent sent) {
        anonymous().when(sent.starting(FROM_CALL, null).command()).refused(RefusalCode.CLIENT_NEEDED, "origin");
    }

    @ParameterizedTest
    @MethodSource("kindsThatNeedAClient")
    void the_client_comes_from_the_episode(Sent sent) {
        guided().when(sent.command()).then(sent.event());
    }

    @ParameterizedTest
    @MethodSource("kindsThatNeedAClient")
    void the_client_comes_from_the_contact_that_is_linked_to_them(Sent sent) {
        Sent fromCall = sent.starting(FROM_CALL, AINO);
        anonymous()
                .and(registered(AINO), linked(CALL, AINO))
                .when(fromCall.command())
                .then(fromCall.event());
    }

    @Test
    void a_client_may_be_signposted_as_well() {
        Sent sent = signposted().starting(FROM_EPISODE, AINO);
        guided().when(sent.command()).then(sent.event());
    }

    @Test
    void it_is_sent_once() {
        guided().and(assisted().event()).when(assisted().command()).refused(RefusalCode.ALREADY_EXISTS, "referralId");
    }

    @Test
    void it_has_exactly_one_origin() {
        Stream.of(
                        new Origin(null, null, null),
                        new Origin(CALL, EPISODE, null),
                        new Origin(CALL, null, SECOND),
                        new Origin(null, EPISODE, SECOND),
                        new Origin(CALL, EPISODE, SECOND))
                .forEach(origin -> guided().when(
                                assisted().starting(origin, AINO).command())
                        .refused(RefusalCode.ONE_ORIGIN_NEEDED, "origin"));
    }

    @Test
    void the_origin_has_to_exist() {
        given().when(signposted().command()).refused(RefusalCode.NOT_FOUND, "origin.contact");
        given().when(assisted().command()).refused(RefusalCode.NOT_FOUND, "origin.episode");
        given().when(assisted().starting(Sent.from(SECOND), AINO).command())
                .refused(RefusalCode.NOT_FOUND, "origin.referral");
        given().when(assisted().starting(Sent.from(FIRST), AINO).command())
                .refused(RefusalCode.NOT_FOUND, "origin.referral");
    }

    @Test
    void R15_nothing_is_referred_from_an_episode_before_urgency_is_screened() {
        given(registered(AINO), opened())
                .when(assisted().command())
                .refused(RefusalCode.URGENCY_NOT_SCREENED, "origin.episode");
    }

    @Test
    void nothing_is_referred_from_a_closed_episode() {
        guided().and(new EpisodeClosed(EPISODE, "helped-on-site", null, "well"))
                .when(assisted().command())
                .refused(RefusalCode.ALREADY_CLOSED, "origin.episode");
    }

    @ParameterizedTest
    @MethodSource("kindsThatTellOfTheClient")
    void R19_R23_without_consent_or_a_provision_nothing_is_told_of_a_client(Sent sent) {
        guided().when(sent.on(null, null).command()).refused(RefusalCode.BASIS_MISSING, "basis");
    }

    @ParameterizedTest
    @MethodSource("kindsThatTellOfTheClient")
    void R19_a_consent_says_where_it_is_found(Sent sent) {
        Sent byConsent = sent.on("consent", "Kirjaus 2.3.2026");
        guided().when(byConsent.command()).then(byConsent.event());
        guided().when(sent.on("consent", null).command())
                .refused(RefusalCode.CONSENT_REFERENCE_MISSING, "consentReference");
        guided().when(sent.on("consent", " ").command())
                .refused(RefusalCode.CONSENT_REFERENCE_MISSING, "consentReference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"703-62", "703-63", "703-64"})
    void R27_without_consent_a_provision_of_the_closed_list_will_do(String basis) {
        guided().when(disclosed().on(basis, null).command())
                .then(disclosed().on(basis, null).event());
        guided().when(assisted().on(basis, null).command())
                .then(assisted().on(basis, null).event());
    }

    @ParameterizedTest
    @ValueSource(strings = {"omainen pyysi", "703-61", "", " ", "CONSENT"})
    void R27_a_free_text_basis_is_refused(String basis) {
        guided().when(disclosed().on(basis, null).command()).refused(RefusalCode.BASIS_NOT_ALLOWED, "basis");
        guided().when(assisted().on(basis, null).command()).refused(RefusalCode.BASIS_NOT_ALLOWED, "basis");
    }

    @Test
    void a_provision_has_no_consent_beside_it() {
        guided().when(disclosed().on("703-62", "Kirjaus").command())
                .refused(RefusalCode.NOT_ALLOWED_HERE, "consentReference");
    }

    @Test
    void R23_disclosed_information_is_written_down() {
        guided().when(disclosed().telling(null).command()).refused(RefusalCode.REQUIRED, "information");
        guided().when(disclosed().telling(" ").command()).refused(RefusalCode.REQUIRED, "information");
    }

    @Test
    void information_told_in_making_contact_may_be_written_down() {
        Sent telling = assisted().telling("Kerrottu osoite");
        guided().when(telling.command()).then(telling.event());
        guided().when(assisted().telling(" ").command()).then(assisted().event());
    }

    @ParameterizedTest
    @MethodSource("kindsThatTellNothing")
    void where_nothing_is_told_there_is_no_basis_consent_or_information(Sent sent) {
        guided().when(sent.on("consent", "Kirjaus").telling("Kerrottu osoite").command())
                .refused(
                        RefusalCode.BASIS_NOT_ALLOWED.at("basis"),
                        RefusalCode.NOT_ALLOWED_HERE.at("consentReference"),
                        RefusalCode.NOT_ALLOWED_HERE.at("information"));
        guided().when(sent.on("703-62", null).command()).refused(RefusalCode.BASIS_NOT_ALLOWED, "basis");
    }

    @Test
    void within_the_register_it_goes_to_one_of_our_units() {
        guided().when(withinRegister().to(null).command()).refused(RefusalCode.REQUIRED, "targetUnit");
    }

    @Test
    void within_the_register_it_does_not_go_to_the_unit_itself() {
        guided().when(withinRegister().to(WORKER.unit()).command()).refused(Situation.OWN_UNIT.at("targetUnit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallinto", "omavalvonta", "tietohallinto", "sosiaaliasiavastaavat"})
    void within_the_register_it_goes_to_no_unit_that_meets_no_clients(String unit) {
        guided().when(withinRegister().to(unit).command()).refused(Situation.UNIT_MEETS_NO_CLIENTS.at("targetUnit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-arranged", "municipality", "ngo", "parish", "kela", "private", "other-authority"})
    void a_service_of_others_is_none_of_our_units(String category) {
        SendReferral to = withinRegister().command();
        guided().when(new SendReferral(
                        to.referralId(),
                        to.origin(),
                        to.kind(),
                        category,
                        to.targetUnit(),
                        to.target(),
                        to.basis(),
                        to.consentReference(),
                        to.information()))
                .refused(Situation.CATEGORY_IS_NOT_OURS.at("targetCategory"));
    }

    @Test
    void any_other_kind_goes_to_none() {
        Stream.of(signposted().starting(FROM_EPISODE, AINO), assisted(), disclosed())
                .forEach(sent -> guided().when(sent.to("asiakasohjaus").command())
                        .refused(RefusalCode.NOT_ALLOWED_HERE, "targetUnit"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        anonymous()
                .when(disclosed()
                        .starting(FROM_CALL, null)
                        .to("asiakasohjaus")
                        .on(null, "Kirjaus")
                        .telling(null)
                        .command())
                .refused(
                        RefusalCode.CLIENT_NEEDED.at("origin"),
                        RefusalCode.NOT_ALLOWED_HERE.at("targetUnit"),
                        RefusalCode.BASIS_MISSING.at("basis"),
                        RefusalCode.NOT_ALLOWED_HERE.at("consentReference"),
                        RefusalCode.REQUIRED.at("information"));
    }

    @Test
    void there_is_no_fifth_kind() {
        Sent fifth = new Sent(FIRST, FIRST, FROM_EPISODE, AINO, "forwarded", null, null, null, null);
        guided().when(fifth.command()).refused(RefusalCode.UNKNOWN_CODE.at("kind", Map.of("list", "referral-kind")));
    }

    private static Scenario anonymous() {
        return given(Call.of(CALL).event());
    }

    private static Scenario guided() {
        return given(registered(AINO), Call.of(CALL).event(), opened(), screened());
    }
}
