package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a log for supervisors: their own unit's rows, unless their right to the operation reaches all. Each row is noted as shown,
 * because reading a log is logged like any other reading.
 *
 * @param recordClass the rows' class in the matrix of rights
 */
record LogPage<R extends LogEntry>(String operation, String recordClass, OpenedLog<R> log) {

    /**
     * A page, the latest row first.
     *
     * @param asked the rows that are asked for
     * @param client whose data a row is about, where that can be told
     */
    Connection<R> page(
            Supplier<Selection> asked,
            int first,
            @Nullable String after,
            Function<R, @Nullable UUID> client,
            DataFetchingEnvironment environment) {
        int size = Connection.first(first);
        AccessContext access = AccessContexts.of(environment);
        Selection selection = access.scope(operation) == Scope.ALL
                ? asked.get()
                : asked.get().where("unit = ?", access.viewer().unit());
        List<R> oneMore = log.rows(selection, after, size + 1);
        oneMore.stream().limit(size).forEach(row -> access.showMinimal(recordClass, row.id(), client.apply(row)));
        return Connection.page(
                oneMore,
                size,
                after != null,
                // counting takes long in a log of years, so it is done only when asked for
                environment.getSelectionSet().contains("totalCount") ? log.count(selection) : 0,
                row -> SortKey.of(row.at(), row.id()));
    }
}
