package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chain as the schema's {@code ReferralChain} shows it.
 *
 * @param id of its first referral
 * @param client null while nobody in it is identified
 * @param members in the order they were sent
 * @param memberIds their ids, to find the chain from any of them
 * @param units that take part: senders, and receivers within the register
 * @param serviceTasks in which its members were sent
 * @param contacts from which its members started; episodes likewise
 */
record ChainDocument(
        UUID id,
        @Nullable UUID client,
        List<Member> members,
        Set<UUID> memberIds,
        Set<String> units,
        Set<UUID> contacts,
        Set<UUID> episodes,
        Set<String> serviceTasks) {

    /**
     * One referral of it.
     *
     * @param unit that sent it; null only where no more than target, state and times are shown
     * @param reason code of the revoke-reason list where it was revoked, else of the decline-reason list
     */
    record Member(
            UUID id,
            long version,
            @Nullable UUID previous,
            String state,
            String targetCategory,
            @Nullable String targetUnit,
            Personal<Text> target,
            Instant sentAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String basis,
            @Nullable Personal<Disclosure> disclosure,
            @Nullable String reason,
            @Nullable Personal<Text> reasonText) {

        Member answered(long newVersion, String newState, Instant at) {
            return moved(newVersion, newState, at, null, null, null);
        }

        Member ended(
                long newVersion,
                String newState,
                Instant at,
                @Nullable String newReason,
                @Nullable Personal<Text> newReasonText) {
            return moved(newVersion, newState, answeredAt, at, newReason, newReasonText);
        }

        /** It has another version, and nothing of it that is shown has changed. */
        Member at(long newVersion) {
            return moved(newVersion, state, answeredAt, endedAt, reason, reasonText);
        }

        private Member moved(
                long newVersion,
                String newState,
                @Nullable Instant newAnsweredAt,
                @Nullable Instant newEndedAt,
                @Nullable String newReason,
                @Nullable Personal<Text> newReasonText) {
            return new Member(
                    id,
                    newVersion,
                    previous,
                    newState,
                    targetCategory,
                    targetUnit,
                    target,
                    sentAt,
                    newAnsweredAt,
                    newEndedAt,
                    unit,
                    kind,
                    basis,
                    disclosure,
                    newReason,
                    newReasonText);
        }

        /** What another unit may see of it. */
        Member minimal() {
            return new Member(
                    id,
                    version,
                    null,
                    state,
                    targetCategory,
                    targetUnit,
                    target,
                    sentAt,
                    answeredAt,
                    endedAt,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
