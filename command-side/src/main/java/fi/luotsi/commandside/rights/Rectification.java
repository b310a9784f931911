package fi.luotsi.commandside.rights;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a note is rectified on a client's request (GDPR 16). */
public final class Rectification {

    private Rectification() {}

    /** A named request was decided so, and the decision names the note or its record. */
    public static void refuseUnlessDecided(
            @Nullable RightsRequestId request, UUID record, NoteId note, OtherAggregates others) {
        if (request != null) {
            RightsRequest stored = others.of(request.value(), RightsRequest.NONE);
            Refusals.refuseWhen(
                    !stored.rectifies(record) && !stored.rectifies(note.value()),
                    RefusalCode.RECTIFICATION_NOT_DECIDED,
                    "requestId");
        }
    }
}
