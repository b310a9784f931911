package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Revision;
import fi.luotsi.kernel.undo.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of documents when a slip is taken back, or an entry put right: no projection has to know of it, for each document is folded
 * anew from those of its events that stand. So a rebuild comes to the same, at whatever place its batches end.
 */
record Revisions(Events events) {

    /** All events of some records that have a position, each record's in their order. */
    @FunctionalInterface
    interface Events {

        List<Recorded> of(Collection<UUID> aggregates);
    }

    /** An event that stands, at its place: what was put right is another one there. */
    private record Placed(long position, Object event) {

        private static Placed of(Recorded recorded) {
            return new Placed(recorded.position(), recorded.envelope().event());
        }
    }

    static Revisions in(Archive archive) {
        return new Revisions(aggregates -> archive.ofAggregates(aggregates, ""));
    }

    static boolean isOne(Recorded event) {
        return event.envelope().event() instanceof Revision;
    }

    /** The documents of what counts no longer, and of what counts now. */
    Set<UUID> documents(Projection<?> projection, Recorded revision) {
        Set<UUID> record = Set.of(revision.envelope().aggregate());
        List<Recorded> before = standing(record, each -> each.position() < revision.position());
        List<Recorded> after = standing(record, each -> each.position() <= revision.position());
        return Stream.concat(without(before, after), without(after, before))
                .map(each -> Routes.document(projection, each))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<Recorded> without(List<Recorded> events, List<Recorded> others) {
        Set<Placed> known = others.stream().map(Placed::of).collect(Collectors.toSet());
        return events.stream().filter(each -> !known.contains(Placed.of(each)));
    }

    /**
     * The events that a document comes of from a revision on, in the order of their positions.
     *
     * @param aggregates that it has learnt from
     */
    List<Recorded> left(Projection<?> projection, UUID document, Collection<UUID> aggregates, Recorded revision) {
        Set<UUID> all = new HashSet<>(aggregates);
        all.add(revision.envelope().aggregate());
        return standing(all, each -> each.position() <= revision.position()).stream()
                .filter(each -> document.equals(Routes.document(projection, each)))
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    private List<Recorded> standing(Collection<UUID> aggregates, Predicate<Recorded> which) {
        return Standing.recorded(events.of(aggregates).stream().filter(which).toList());
    }
}
