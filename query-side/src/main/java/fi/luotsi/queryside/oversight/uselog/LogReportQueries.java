package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.language.Language;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The log report by GraphQL. */
@Controller
class LogReportQueries {

    static final String OPERATION = "Query.logReport";

    private final LogReports reports;

    LogReportQueries(LogReports reports) {
        this.reports = reports;
    }

    @QueryMapping
    Optional<LogReport> logReport(
            @Argument UUID id, @Argument @Nullable Language language, DataFetchingEnvironment environment) {
        return reports.of(id, language, AccessContexts.of(environment));
    }
}
