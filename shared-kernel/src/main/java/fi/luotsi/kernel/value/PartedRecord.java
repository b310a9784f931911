package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import java.util.UUID;

/**
 * What becomes of a record that started from a contact when the contact is unlinked.
 *
 * @param record the first referral of a chain, or an episode
 * @param becomes code of the unlinked-record list
 */
public record PartedRecord(
        UUID record, @Coded(CodeList.UNLINKED_RECORD) String becomes) {

    /** It stays in the file that it is in, and has nothing to do with the contact any more. */
    public static final String STAYS = "stays";

    /** An episode that was opened for the wrong person. */
    public static final String MISTAKEN = "mistaken";
}
