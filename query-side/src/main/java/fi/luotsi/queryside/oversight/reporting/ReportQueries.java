package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.authorization.AccessContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The report of contacts by GraphQL. */
@Controller
class ReportQueries {

    static final String OPERATION = "Query.contactReport";

    private final ContactReports reports;

    ReportQueries(ContactReports reports) {
        this.reports = reports;
    }

    @QueryMapping
    ContactReport contactReport(
            @Argument String from,
            @Argument String to,
            @Argument List<Dimension> by,
            @Argument ReportRequest.@Nullable Filter filter,
            @Argument MunicipalityDivision municipalities,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return reports.count(
                ReportRequest.of(from, to, by, filter, "filter.", municipalities), access, access.scope(OPERATION));
    }
}
