package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Paging;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The use log, for those who supervise. */
@Controller
class UseQueries {

    private final UseLogRows rows;
    private final LogPage<LoggedUse> supervision;

    UseQueries(UseLogRows rows, Paging paging) {
        this.rows = rows;
        this.supervision = new LogPage<>("Query.uses", "LoggedUse", rows.log(), paging);
    }

    @QueryMapping
    Connection<LoggedUse> uses(@Argument @Nullable UseFilter filter, DataFetchingEnvironment environment) {
        UseFilter asked = filter == null ? UseFilter.NONE : filter;
        return supervision.page(
                () -> {
                    asked.check();
                    return rows.about(asked);
                },
                _ -> asked.client(),
                environment);
    }
}
