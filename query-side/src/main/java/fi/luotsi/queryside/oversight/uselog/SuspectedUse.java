package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row of the use log with its grounds to suspect misuse: the schema's {@code SuspectedUse}. */
record SuspectedUse(LoggedUse use, List<Ground> grounds) {

    /**
     * The schema's {@code SuspicionGround}.
     *
     * @param ground code of the misuse-ground list
     * @param client whose data it is about
     * @param how it was found, in words
     */
    record Ground(String ground, @Nullable UUID client, String how) {

        @Override
        public String toString() {
            return "Ground[" + ground + "]";
        }
    }

    /**
     * The schema's {@code SuspectedUseConnection}.
     *
     * @param page of those that were found
     * @param looked how many rows were looked through
     * @param total counts all that there are; nothing where it would have to look through too many rows
     */
    record Found(Connection<SuspectedUse> page, int looked, Supplier<@Nullable Integer> total) {

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
            return "Found[…]";
        }
    }
}
