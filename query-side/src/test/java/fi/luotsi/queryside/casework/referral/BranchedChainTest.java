package fi.luotsi.queryside.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralOutcome.OutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral that its receiver declines is referred on to two targets: the chain has two branches. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BranchedChainTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Instant sent = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MILLIS);
    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person other = Person.counsellor(Records.newUnit());
    private final Person third = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final ReferralId root = Records.referralId();
    private final ReferralId one = Records.referralId();
    private final ReferralId two = Records.referralId();

    private Answer chain(Person person) {
        return asking.ask(person, "casework/referral/chain", Map.of("id", one.value()));
    }

    private void branched() {
        archive.append(
                aino,
                sent,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(contact, sent),
                Records.sent(root, root, new Origin(contact, null, null), client, aino, other.unit()),
                new ReferralDeclined(root, root, "wrong-service", null),
                Records.sent(one, root, new Origin(null, null, root), client, aino, other.unit()),
                Records.sent(two, root, new Origin(null, null, root), client, aino, third.unit()));
    }

    private void then(ReferralId branch, String state) {
        archive.append(
                aino,
                sent.plusSeconds(60),
                switch (state) {
                    case "accepted" -> new CaseworkEvent[] {new ReferralAccepted(branch, root)};
                    case "declined" -> new CaseworkEvent[] {new ReferralDeclined(branch, root, "no-capacity", null)};
                    case "revoked" -> new CaseworkEvent[] {new ReferralRevoked(branch, root, "sent-by-mistake")};
                    case "received" ->
                        new CaseworkEvent[] {new ReferralAccepted(branch, root), new ServiceReceived(branch, root)};
                    case "not-received" ->
                        new CaseworkEvent[] {new ServiceNotReceived(branch, root, "no-capacity", null)};
                    case "unknown" -> new CaseworkEvent[] {new OutcomeUnknown(branch, root)};
                    default -> new CaseworkEvent[0];
                });
    }

    @ParameterizedTest
    @CsvSource({
        "received, revoked, received, false",
        "received, sent, received, true",
        "accepted, sent, accepted, true",
        "accepted, unknown, accepted, true",
        "sent, not-received, sent, true",
        "not-received, unknown, not-received, false",
        "unknown, declined, unknown, false",
        "declined, revoked, declined, false",
        "revoked, revoked, revoked, false",
    })
    void the_outcome_is_the_first_of_the_order_that_any_leaf_has_whichever_branch_was_sent_last(
            String state, String beside, String outcome, boolean open) {
        branched();
        then(one, state);
        then(two, beside);
        archive.caughtUp();

        Answer answer = chain(aino);

        assertThat(answer.text("referralChain.outcome.code")).isEqualTo(outcome);
        assertThat(answer.data("referralChain.open").asBoolean()).isEqualTo(open);
    }

    @Test
    void a_member_that_was_referred_on_is_no_leaf_though_it_was_accepted() {
        ReferralId further = Records.referralId();
        branched();
        then(one, "accepted");
        then(two, "revoked");
        archive.append(
                other,
                sent.plusSeconds(120),
                Records.sent(further, root, new Origin(null, null, one), client, other, third.unit()));
        then(further, "declined");
        archive.caughtUp();

        Answer answer = chain(aino);

        assertThat(answer.text("referralChain.outcome.code")).isEqualTo("declined");
        assertThat(answer.data("referralChain.open").asBoolean()).isFalse();
        assertThat(answer.data("referralChain.waiting").isEmpty()).isTrue();
    }

    @Test
    void a_chain_is_stuck_at_each_open_leaf_since_it_was_sent_or_accepted_and_the_longest_stands_first() {
        branched();
        Instant accepted = sent.plus(Duration.ofDays(4));
        archive.write(other, accepted, new ReferralAccepted(one, root));

        LocalDate before = LocalDate.now(FinnishTime.ZONE);
        Answer answer = chain(aino);
        LocalDate after = LocalDate.now(FinnishTime.ZONE);

        assertThat(answer.data("referralChain.waiting").size()).isEqualTo(2);
        assertThat(answer.text("referralChain.waiting.0.referral.id")).isEqualTo(two.toString());
        assertThat(answer.text("referralChain.waiting.1.referral.id")).isEqualTo(one.toString());
        assertThat(OffsetDateTime.parse(answer.text("referralChain.waiting.1.since"))
                        .toInstant())
                .isEqualTo(accepted);
        assertThat(answer.data("referralChain.waiting.0.days").asLong())
                .isBetween(days(sent, before), days(sent, after));
        assertThat(answer.data("referralChain.waiting.1.days").asLong())
                .isBetween(days(accepted, before), days(accepted, after));
    }

    @Test
    void another_units_open_leaf_shows_no_more_than_its_member_does() {
        branched();
        archive.caughtUp();

        Answer answer = chain(third);

        List<String> minimal = List.of(
                answer.text("referralChain.waiting.0.referral.minimal"),
                answer.text("referralChain.waiting.1.referral.minimal"));
        assertThat(minimal).containsExactly("true", "false");
    }

    @Test
    void every_state_of_a_referral_has_its_place_in_the_order() {
        List<String> states = Codes.published().all(CodeList.REFERRAL_STATE).stream()
                .map(Code::value)
                .toList();

        assertThat(ChainOutcome.FIRST_OF).containsExactlyInAnyOrderElementsOf(states);
    }

    private static long days(Instant from, LocalDate to) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, FinnishTime.ZONE), to);
    }
}
