package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.Connection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Suspected uses by pages.
 *
 * @param page of those that were found
 * @param looked how many rows were looked through
 * @param total counts all that there are; nothing where it would have to look through too many rows
 */
record SuspectedUseConnection(Connection<SuspectedUse> page, int looked, Supplier<@Nullable Integer> total) {

    public List<Connection.Edge<SuspectedUse>> edges() {
        return page.edges();
    }

    public List<SuspectedUse> nodes() {
        return page.nodes();
    }

    public Connection.PageInfo pageInfo() {
        return page.pageInfo();
    }

    public @Nullable Integer totalCount() {
        return total.get();
    }

    @Override
    public String toString() {
        return "SuspectedUseConnection[…]";
    }
}
