package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.id.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * The sealed part of a disclosure-log row: the information, the client, and the provider of the service (703/2023 §10(3)). It is
 * sealed under the month's log key with {@code disclosure/<disclosure_id>} as associated data.
 *
 * @param referral by which it was told; null where it was by a pack
 * @param pack by which all of the case was told; null where it was by a referral
 */
public record DisclosureEntry(
        ClientId client,
        @Nullable ReferralId referral,
        @Nullable PackId pack,
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
