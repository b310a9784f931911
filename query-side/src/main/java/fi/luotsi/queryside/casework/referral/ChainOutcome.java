package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.casework.referral.ReferralChainDocument.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a chain stands. A member may be referred on to several targets, so a chain has branches, and a branch is where its leaf is: the
 * member that nobody has referred on.
 */
final class ChainOutcome {

    /** Codes of the referral-state list: a chain's outcome is the first that any leaf has. */
    static final List<String> FIRST_OF =
            List.of("received", "accepted", "sent", "not-received", "unknown", "declined", "revoked", "corrected");

    private static final Set<String> OPEN = Set.of("sent", "accepted");

    /**
     * A leaf that waits for an answer or for the service, as the schema's {@code WaitingReferral} shows it.
     *
     * @param since when it was sent, or accepted where it has been
     * @param days from that day to the day of asking, both in Finland
     */
    record Waiting(Member referral, Instant since, int days) {}

    private ChainOutcome() {}

    static String of(ReferralChainDocument chain) {
        return leaves(chain).stream()
                .map(Member::state)
                .min(Comparator.comparingInt(FIRST_OF::indexOf))
                .orElseThrow();
    }

    static boolean isOpen(ReferralChainDocument chain) {
        return leaves(chain).stream().anyMatch(leaf -> OPEN.contains(leaf.state()));
    }

    /** The open leaves, the one that has waited longest first. */
    static List<Waiting> waiting(ReferralChainDocument chain, Instant now) {
        return leaves(chain).stream()
                .filter(leaf -> OPEN.contains(leaf.state()))
                .map(leaf -> waiting(leaf, now))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    private static Waiting waiting(Member leaf, Instant now) {
        Instant answered = leaf.answeredAt();
        Instant since = answered == null ? leaf.sentAt() : answered;
        return new Waiting(leaf, since, Math.toIntExact(ChronoUnit.DAYS.between(day(since), day(now))));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, FinnishTime.ZONE);
    }

    private static List<Member> leaves(ReferralChainDocument chain) {
        Set<UUID> referredOn = chain.members().stream()
                .map(Member::previous)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return chain.members().stream()
                .filter(member -> !referredOn.contains(member.id()))
                .toList();
    }
}
