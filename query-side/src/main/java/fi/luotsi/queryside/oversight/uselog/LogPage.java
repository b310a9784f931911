package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.DataFetchingEnvironment;
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
record LogPage<R extends LogEntry>(String operation, String recordClass, OpenedLog<R> log, Paging paging) {

    /**
     * A page, the latest row first.
     *
     * @param asked the rows that are asked for
     * @param client whose data a row is about, where that can be told
     */
    Connection<R> page(
            Supplier<Selection> asked, Function<R, @Nullable UUID> client, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        AccessContext access = AccessContexts.of(environment);
        Selection selection = access.scope(operation) == Scope.ALL
                ? asked.get()
                : asked.get().where("unit = ?", access.viewer().unit());
        Connection<R> shown =
                page.of(log.of(selection, page), row -> SortKey.of(row.at(), row.id()), () -> log.count(selection));
        shown.nodes().forEach(row -> access.showMinimal(recordClass, row.id(), client.apply(row)));
        return shown;
    }
}
