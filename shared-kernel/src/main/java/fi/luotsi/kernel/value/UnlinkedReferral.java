package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ReferralId;
import jakarta.validation.constraints.NotNull;

/**
 * What a user chose for a referral that started from a contact which is unlinked from the wrong person.
 *
 * @param referral the first of its chain, which goes as a whole
 * @param becomes code of the unlinked-record list: {@code moves} or {@code void}
 */
public record UnlinkedReferral(
        @NotNull ReferralId referral,
        @NotNull @Coded(CodeList.UNLINKED_RECORD) String becomes) {

    /** It goes with the contact, to whoever that is linked to next. */
    public static final String MOVES = "moves";

    /** It was wrong: it is revoked, or corrected where somebody has answered it. */
    public static final String VOID = "void";
}
