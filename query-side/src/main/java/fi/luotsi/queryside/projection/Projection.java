package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A read model: a document type and a pure function from events to it. Live, rebuild and verify all come from this function, so it
 * reads no clock, opens nothing sealed, and sets absolute values only.
 *
 * @param <D> the document: a record of records, lists, maps, strings, numbers, instants, ids and sealed personal values
 */
public interface Projection<D extends Record> {

    /** Short, stable, lower case: the name of its collection and of its position. */
    String name();

    Class<D> documentType();

    /**
     * The kinds of record that its documents are of, as {@code data_key.record} has them: {@code contact}. When one is destroyed,
     * nothing of its document is left but the fact that there was one; a document of several records is destroyed with the one whose id it
     * has.
     */
    Set<String> records();

    /**
     * The kinds of record from whose events documents of other records learn. When one is destroyed, those documents become what the
     * events that are left lead to, as a rebuild makes them.
     */
    default Set<String> learnsFrom() {
        return Set.of();
    }

    /** The document an event belongs to, or null when this projection does not take the event. */
    @Nullable
    UUID documentId(CaseworkEvent event);

    /**
     * Whether a document is of one aggregate and has its id. Where not, it takes events of several, and the first event of each tells
     * which document that is.
     */
    default boolean isOfOneAggregate() {
        return true;
    }

    /** The document after the event; null before its first. */
    D fold(@Nullable D document, Recorded event);

    /** The fields to index, as {@code content.unit}; each becomes an index of its own. */
    default List<String> indexes() {
        return List.of();
    }

    /** The common beginning of the stored names of all its events, as {@code referral.}; empty where they have no more in common. */
    default String namePrefix() {
        return "";
    }

    /**
     * To be raised when {@link #fold}, {@link #documentId} or {@link #indexes} changes its meaning while the document keeps its
     * shape: like a change of shape, it makes the next start build the documents anew.
     */
    default int revision() {
        return 1;
    }
}
