package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Paging;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The disclosure log, for those who supervise. */
@Controller
class DisclosureQueries {

    private final DisclosureLogRows rows;
    private final LogPage<LoggedDisclosure> supervision;

    DisclosureQueries(DisclosureLogRows rows, Paging paging) {
        this.rows = rows;
        this.supervision = new LogPage<>("Query.disclosures", "LoggedDisclosure", rows.log(), paging);
    }

    @QueryMapping
    Connection<LoggedDisclosure> disclosures(
            @Argument @Nullable DisclosureFilter filter, DataFetchingEnvironment environment) {
        DisclosureFilter asked = filter == null ? DisclosureFilter.NONE : filter;
        return supervision.page(
                () -> {
                    asked.check();
                    return rows.about(asked);
                },
                LoggedDisclosure::client,
                environment);
    }
}
