package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.undo.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of documents when a slip is taken back: no projection has to know of it, for each document is folded anew from those of its
 * events that stand. So a rebuild comes to the same, at whatever place its batches end.
 */
record Slips(Events events) {

    /** All events of some records that have a position, each record's in their order. */
    @FunctionalInterface
    interface Events {

        List<Recorded> of(Collection<UUID> aggregates);
    }

    static Slips in(Archive archive) {
        return new Slips(aggregates -> archive.ofAggregates(aggregates, ""));
    }

    static boolean isTakenBackBy(Recorded event) {
        return event.envelope().event() instanceof Undone;
    }

    /** The documents of what it takes back. */
    Set<UUID> documents(Projection<?> projection, Recorded undone) {
        long first = ((Undone) undone.envelope().event()).first();
        return standing(Set.of(undone.envelope().aggregate()), undone.position()).stream()
                .filter(each -> each.envelope().sequence() >= first)
                .map(each -> Routes.document(projection, each))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * The events that a document comes of when a slip has been taken back, in the order of their positions.
     *
     * @param aggregates that it has learnt from
     */
    List<Recorded> left(Projection<?> projection, UUID document, Collection<UUID> aggregates, Recorded undone) {
        long first = ((Undone) undone.envelope().event()).first();
        return standing(aggregates, undone.position()).stream()
                .filter(each -> each.envelope().sequence() < first
                        || !each.envelope().aggregate().equals(undone.envelope().aggregate()))
                .filter(each -> document.equals(Routes.document(projection, each)))
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    private List<Recorded> standing(Collection<UUID> aggregates, long before) {
        return Standing.recorded(events.of(aggregates).stream()
                .filter(each -> each.position() < before)
                .toList());
    }
}
