package fi.luotsi.commandside.referral;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.ReferralId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's permits and bans, when the client's data would be disclosed. */
class TheClientsWordTest {

    private static final LimitId LIMIT = new LimitId(id(82));
    private static final LimitId OTHER = new LimitId(id(83));

    static Stream<BanSet> bansThatCover() {
        return Stream.of(
                ban(LIMIT, "controller", null, null),
                ban(LIMIT, "service-task", "service-guidance", null),
                ban(LIMIT, "document", null, EPISODE.value()));
    }

    static Stream<BanSet> bansOnSomethingElse() {
        return Stream.of(ban(LIMIT, "service-task", "older-people", null), ban(LIMIT, "document", null, CALL.value()));
    }

    @Test
    void R26_a_permit_permits_until_it_is_revoked() {
        Sent sent = Sent.disclosed().on("permit", null);
        guided().when(sent.command()).refused(RefusalCode.PERMIT_MISSING, "basis");
        guided().and(new PermitGiven(AINO, LIMIT)).when(sent.command()).then(sent.event());
        guided().and(new PermitGiven(AINO, LIMIT), new PermitRevoked(AINO, LIMIT))
                .when(sent.command())
                .refused(RefusalCode.PERMIT_MISSING, "basis");
        guided().and(new PermitGiven(AINO, LIMIT), new PermitGiven(AINO, OTHER), new PermitRevoked(AINO, LIMIT))
                .when(sent.command())
                .then(sent.event());
    }

    @Test
    void R26_contact_is_made_for_the_client_on_a_permit_that_the_client_has_given() {
        Sent sent = Sent.assisted().on("permit", null);
        guided().when(sent.command()).refused(RefusalCode.PERMIT_MISSING, "basis");
        guided().and(new PermitGiven(AINO, LIMIT)).when(sent.command()).then(sent.event());
    }

    @ParameterizedTest
    @MethodSource("bansThatCover")
    void R26_banned_data_are_disclosed_neither_by_consent_nor_by_permit(BanSet ban) {
        guided().and(ban)
                .when(Sent.disclosed().on("consent", "Kirjaus 3").command())
                .refused(RefusalCode.BANNED, "basis");
        guided().and(new PermitGiven(AINO, OTHER), ban)
                .when(Sent.disclosed().on("permit", null).command())
                .refused(RefusalCode.BANNED, "basis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"703-62", "703-63", "703-64"})
    void R26_a_statutory_ground_overrides_a_ban(String basis) {
        Sent sent = Sent.disclosed().on(basis, null);
        guided().and(ban(LIMIT, "controller", null, null)).when(sent.command()).then(sent.event());
    }

    @ParameterizedTest
    @MethodSource("bansOnSomethingElse")
    void R26_a_ban_on_something_else_bans_nothing_here(BanSet ban) {
        Sent sent = Sent.disclosed().on("consent", "Kirjaus 3");
        guided().and(ban).when(sent.command()).then(sent.event());
    }

    @Test
    void R26_a_lifted_ban_bans_nothing_and_leaves_the_others() {
        Sent sent = Sent.disclosed().on("consent", "Kirjaus 3");
        guided().and(ban(LIMIT, "controller", null, null), new BanLifted(AINO, LIMIT))
                .when(sent.command())
                .then(sent.event());
        guided().and(
                        ban(LIMIT, "controller", null, null),
                        ban(OTHER, "document", null, EPISODE.value()),
                        new BanLifted(AINO, LIMIT))
                .when(sent.command())
                .refused(RefusalCode.BANNED, "basis");
    }

    @Test
    void R26_helping_the_client_make_contact_discloses_no_banned_data() {
        Sent sent = Sent.assisted();
        guided().and(ban(LIMIT, "controller", null, null)).when(sent.command()).then(sent.event());
    }

    @Test
    void R26_a_ban_on_a_referral_covers_what_is_referred_on_from_it() {
        ReferralId next = new ReferralId(id(84));
        Sent on = Sent.disclosed().on("consent", "Kirjaus 3").after(SECOND, next, SECOND, AINO);
        Sent second =
                new Sent(SECOND, SECOND, Sent.FROM_EPISODE, AINO, "within-register", "asiakasohjaus", null, null, null);
        guided().and(
                        second.event(),
                        new ReferralDeclined(SECOND, SECOND, "no-capacity", null),
                        ban(LIMIT, "document", null, SECOND.value()))
                .when(on.command())
                .refused(RefusalCode.BANNED, "basis");
    }

    private static Scenario guided() {
        return given(registered(AINO), opened(), screened());
    }

    private static BanSet ban(LimitId id, String coverage, @Nullable String serviceTask, @Nullable UUID record) {
        return new BanSet(AINO, id, coverage, serviceTask, record);
    }
}
