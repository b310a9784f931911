package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ReferralId;

/**
 * The sealed part of a disclosure-log row: what was told of whom, and who provides the service (703/2023 §10(3)). It is sealed
 * under the month's log key with {@code disclosure/<disclosure_id>} as associated data.
 */
public record DisclosureEntry(
        ClientId client,
        ReferralId referral,
        Disclosure disclosure,
        Text target,
        String serviceTask,
        String organiser,
        String producer) {

    /** Kind in the associated data. */
    public static final String KIND = "disclosure";

    @Override
    public String toString() {
        return "DisclosureEntry[…]";
    }
}
