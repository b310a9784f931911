package fi.luotsi.queryside.api.export;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export.
 *
 * @param bytes with its end
 * @param shownAs what the use log names what is in it; null where no client data is
 * @param record whose id goes into the use log
 * @param client whose it is, where that can be told
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ExportLine(
        byte[] bytes,
        @Nullable String shownAs,
        @Nullable UUID record,
        @Nullable UUID client) {

    void noteIn(AccessContext access) {
        if (shownAs != null && record != null) {
            access.showMinimal(shownAs, record, client);
        }
    }
}
