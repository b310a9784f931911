package fi.luotsi.queryside.projection;

import java.util.List;
import java.util.UUID;

/**
 * The result of comparing a projection's live documents with those of a rebuild, byte for byte and both ways.
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

    /** Whether all live documents are as their events say. */
    public boolean holds() {
        return different.isEmpty() && missing.isEmpty() && unexpected.isEmpty() && undecided.isEmpty();
    }
}
