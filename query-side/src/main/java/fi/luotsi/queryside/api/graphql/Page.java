package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.ListPositions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page that is asked for: so many nodes after a position of the list, or before one. A position is what the list is sorted by at the
 * moment of its node's showing, and its node's id. So it stays where it is when the node moves, is renamed or leaves the list, and
 * whatever was there throughout and did not move itself is shown once.
 */
public final class Page {

    /** The size of a page that is the whole list. */
    static final int WHOLE = Integer.MAX_VALUE;

    private final ListPositions.OfList positions;
    private final int size;
    private final boolean backwards;
    private final boolean reversed;
    private final @Nullable String from;

    Page(ListPositions.OfList positions, int size, boolean backwards, boolean reversed, @Nullable String from) {
        this.positions = positions;
        this.size = size;
        this.backwards = backwards;
        this.reversed = reversed;
        this.from = from;
    }

    /** Whether the nodes are read against the list's own order: those nearest before the position first. */
    public boolean backwards() {
        return backwards != reversed;
    }

    /** The position that the page begins at, without it; null at an end of the list. */
    public @Nullable String from() {
        return from;
    }

    public int size() {
        return size;
    }

    /** How many nodes to read: one more than the page has tells whether the list goes on. */
    public int limit() {
        return size == WHOLE ? WHOLE : size + 1;
    }

    /**
     * The page of nodes that were read from its position on, no more than the limit.
     *
     * @param position of a node, unique in the list
     * @param total counts the whole list, where the caller asks for it
     */
    public <T> Connection<T> of(List<T> read, Function<T, String> position, LongSupplier total) {
        boolean more = read.size() > size;
        List<T> nearest = more ? read.subList(0, size) : read;
        return connection(
                backwards ? nearest.reversed() : nearest,
                position,
                backwards ? from != null : more,
                backwards ? more : from != null,
                total);
    }

    /**
     * The page of a list that is all at hand, in any order.
     *
     * @param order of the positions in the list, its own
     */
    public <T> Connection<T> in(List<T> all, Function<T, String> position, Comparator<String> order) {
        Comparator<String> towards = backwards() ? order.reversed() : order;
        List<T> read = all.stream()
                .filter(node -> from == null || towards.compare(position.apply(node), from) > 0)
                .sorted(Comparator.comparing(position, towards))
                .limit(limit())
                .toList();
        return of(read, position, all::size);
    }

    /** A page whose reader knows by itself whether the list goes on, and to where it has looked. */
    public <T> Connection<T> upTo(
            List<T> nodes, Function<T, String> position, @Nullable String looked, LongSupplier total) {
        Connection<T> page = connection(nodes, position, looked != null, from != null, total);
        return looked == null ? page : page.endingAt(looked);
    }

    String cursor(String position) {
        return positions.seal(position);
    }

    private <T> Connection<T> connection(
            List<T> nodes, Function<T, String> position, boolean next, boolean previous, LongSupplier total) {
        return new Connection<>(
                this,
                nodes.stream()
                        .map(node -> new Connection.Edge<>(this, position.apply(node), node))
                        .toList(),
                next,
                previous,
                nodes.isEmpty() ? null : position.apply(nodes.getLast()),
                total);
    }
}
