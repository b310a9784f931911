package fi.luotsi.queryside.projection;

import java.util.List;
import java.util.UUID;

/**
 * What came of comparing a projection's live documents, byte for byte and both ways, with those of a rebuild.
 *
 * @param position up to which the rebuild went
 * @param compared live documents looked at
 * @param different live documents that are not as their events say
 * @param missing documents that the events lead to and that are not live
 * @param unexpected live documents that no event leads to
 * @param undecided documents that changed each time they were looked at
 */
public record Verified(
        String projection,
        long position,
        long compared,
        List<UUID> different,
        List<UUID> missing,
        List<UUID> unexpected,
        List<UUID> undecided) {

    /** Whether live is what its events say, all of it. */
    public boolean holds() {
        return different.isEmpty() && missing.isEmpty() && unexpected.isEmpty() && undecided.isEmpty();
    }
}
