package fi.luotsi.queryside.fold;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.event.CaseworkEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A read model: a document type and a pure function from events to it. Live, rebuild and verify all come from this function, so it
 * reads no clock, opens nothing sealed, and sets absolute values only.
 *
 * @param <D> the document: a record of records, lists, maps, strings, numbers, instants, ids and sealed personal values
 */
public interface Fold<D extends Record> {

    /** Short, stable, lower case: the name of its collection and of its position. */
    String name();

    Class<D> documentType();

    /** The document an event belongs to, or null when this fold does not take the event. */
    @Nullable
    UUID documentId(CaseworkEvent event);

    /** The document after the event; null before its first. */
    D fold(@Nullable D document, Recorded event);
}
