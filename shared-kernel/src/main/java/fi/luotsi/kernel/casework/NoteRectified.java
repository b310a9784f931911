package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import org.jspecify.annotations.Nullable;

/**
 * A note that was wrong was put right by the event's actor (GDPR 16). What it said before stays in the record's history, for who may
 * see originals.
 */
public interface NoteRectified extends NoteEvent {

    /** Why. */
    Personal<Text> reason();

    /** The client's request that was decided so; null where nobody asked. */
    @Nullable
    RightsRequestId requestId();
}
