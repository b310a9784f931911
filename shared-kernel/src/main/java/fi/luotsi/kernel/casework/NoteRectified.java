package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import org.jspecify.annotations.Nullable;

/** A note was rectified by the event's actor (GDPR 16). Its earlier text stays in the record's history, for those who may see originals. */
public interface NoteRectified extends NoteEvent {

    /** Why. */
    Personal<Text> reason();

    /** The client's request on which that was decided; null where nobody asked. */
    @Nullable
    RightsRequestId requestId();
}
