package fi.luotsi.queryside.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Page} of a list in Relay's shape, with the count of the whole. Cursors are sealed, and the whole is counted, when they are asked
 * for.
 *
 * @param end the position of the last node, or to where the list was looked through; null where there is none
 */
public record Connection<T>(
        Page page,
        List<Edge<T>> edges,
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String end,
        LongSupplier total) {

    public record Edge<T>(Page page, String position, T node) {

        public String cursor() {
            return page.cursor(position);
        }

        @Override
        public String toString() {
            return "Edge[…]";
        }
    }

    public record PageInfo(Connection<?> of) {

        public boolean hasNextPage() {
            return of.hasNextPage;
        }

        public boolean hasPreviousPage() {
            return of.hasPreviousPage;
        }

        public @Nullable String startCursor() {
            return of.edges.isEmpty() ? null : of.edges.getFirst().cursor();
        }

        public @Nullable String endCursor() {
            return of.end == null ? null : of.page.cursor(of.end);
        }
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public PageInfo pageInfo() {
        return new PageInfo(this);
    }

    public long totalCount() {
        return total.getAsLong();
    }

    /** The same page with its nodes in another form, made of them all at once. */
    public <R> Connection<R> each(Function<List<T>, List<R>> form) {
        List<R> nodes = form.apply(nodes());
        List<Edge<R>> formed = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            formed.add(new Edge<>(page, edges.get(i).position(), nodes.get(i)));
        }
        return new Connection<>(page, formed, hasNextPage, hasPreviousPage, end, total);
    }

    Connection<T> endingAt(String position) {
        return new Connection<>(page, edges, hasNextPage, hasPreviousPage, position, total);
    }

    @Override
    public String toString() {
        return "Connection[…]";
    }
}
