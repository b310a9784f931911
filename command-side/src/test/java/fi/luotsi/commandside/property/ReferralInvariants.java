package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralFollowing;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.ClientId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is true of any history of referrals. */
final class ReferralInvariants {

    private ReferralInvariants() {}

    /** The events of all referrals, in the order of the history. */
    static void hold(List<ReferralEvent> events) {
        Map<UUID, ReferralSent> sent = new HashMap<>();
        Map<UUID, ReferralEvent> latest = new HashMap<>();
        Map<UUID, @Nullable ClientId> clients = new HashMap<>();
        for (ReferralEvent event : events) {
            UUID id = event.aggregateId();
            if (event instanceof ReferralFollowed followed) {
                assertThat(Objects.equals(clients.put(id, followed.clientId()), followed.clientId()))
                        .isFalse();
            }
            if (event instanceof ReferralFollowing.Event) {
                continue;
            }
            if (event instanceof HandOverRequested
                    || event instanceof HandOverAccepted
                    || event instanceof HandOverReturned) {
                saysWhatTheOneBeforeMeans(event, Objects.requireNonNull(latest.get(id)));
                continue;
            }
            ReferralEvent before = latest.put(id, event);
            if (event instanceof ReferralSent first) {
                assertThat(before).isNull();
                sent.put(id, first);
                clients.put(id, first.clientId());
                sentAsItsKindMayBe(first);
                inTheChainOfTheOneBefore(first, sent, latest, clients);
                continue;
            }
            ReferralSent start = Objects.requireNonNull(sent.get(id));
            assertThat(event.rootId()).isEqualTo(start.rootId());
            assertThat(before)
                    .isNotInstanceOfAny(
                            ReferralDeclined.class,
                            ReferralRevoked.class,
                            ServiceReceived.class,
                            ServiceNotReceived.class);
            if (start.kind().equals("signposted")) {
                assertThat(event)
                        .isNotInstanceOfAny(ReferralAccepted.class, ReferralDeclined.class, ReferralRevoked.class);
            }
        }
    }

    /** A hand-over is told beside the referral's own event, never alone. */
    private static void saysWhatTheOneBeforeMeans(ReferralEvent handOver, ReferralEvent before) {
        switch (handOver) {
            case HandOverRequested requested ->
                assertThat(before).isInstanceOfSatisfying(ReferralSent.class, sent -> assertThat(sent.targetUnit())
                        .isEqualTo(requested.unit()));
            case HandOverAccepted _ -> assertThat(before).isInstanceOf(ReferralAccepted.class);
            case HandOverReturned returned ->
                assertThat(before)
                        .isInstanceOfAny(ReferralDeclined.class, ReferralRevoked.class)
                        .extracting(event -> event instanceof ReferralDeclined declined
                                ? declined.reason()
                                : ((ReferralRevoked) event).reason())
                        .isEqualTo(returned.reason());
            default -> throw new IllegalArgumentException(handOver.toString());
        }
    }

    private static void sentAsItsKindMayBe(ReferralSent sent) {
        boolean tells = Set.of("assisted", "disclosed").contains(sent.kind());
        assertThat(sent.basis() != null).isEqualTo(tells);
        assertThat(sent.disclosure() != null).isEqualTo(tells);
        assertThat(sent.targetUnit() != null).isEqualTo(sent.kind().equals("within-register"));
        if (tells) {
            assertThat(Codes.published().find(CodeList.DISCLOSURE_BASIS, sent.basis()))
                    .isPresent();
        }
        if (!sent.kind().equals("signposted")) {
            assertThat(sent.clientId()).isNotNull();
        }
    }

    private static void inTheChainOfTheOneBefore(
            ReferralSent sent,
            Map<UUID, ReferralSent> earlier,
            Map<UUID, ReferralEvent> latest,
            Map<UUID, @Nullable ClientId> clients) {
        if (sent.origin().referral() == null) {
            assertThat(sent.rootId()).isEqualTo(sent.referralId());
            return;
        }
        UUID previous = sent.origin().referral().value();
        ReferralSent parent = Objects.requireNonNull(earlier.get(previous));
        assertThat(sent.rootId()).isEqualTo(parent.rootId());
        assertThat(sent.clientId()).isEqualTo(clients.get(previous));
        assertThat(latest.get(previous))
                .isInstanceOfAny(ReferralAccepted.class, ReferralDeclined.class, ServiceNotReceived.class);
    }
}
