package fi.luotsi.queryside.api.export;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export.
 *
 * @param bytes with its end
 * @param shownAs the use log's name for its contents; null where it holds no client data
 * @param record whose id goes into the use log
 * @param client the client whom it is about, where known
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
