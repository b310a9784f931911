package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.language.Language;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The log report by GraphQL. */
@Controller
class LogReportQueries {

    static final String OPERATION = "Query.logReport";

    private final LogReports reports;
    private final Paging paging;

    LogReportQueries(LogReports reports, Paging paging) {
        this.reports = reports;
        this.paging = paging;
    }

    @QueryMapping
    Optional<LogReport> logReport(
            @Argument UUID id, @Argument @Nullable Language language, DataFetchingEnvironment environment) {
        return reports.of(id, language, AccessContexts.of(environment));
    }

    @SchemaMapping(typeName = "LogReport")
    Connection<LogReport.Read> reads(LogReport report, DataFetchingEnvironment environment) {
        return paging.of(environment, report.request())
                .in(report.reads(), read -> SortKey.of(read.usedAt(), read.id()), Comparator.reverseOrder());
    }

    @SchemaMapping(typeName = "LogReport")
    Connection<LogReport.Disclosed> disclosures(LogReport report, DataFetchingEnvironment environment) {
        return paging.of(environment, report.request())
                .in(report.disclosures(), each -> SortKey.of(each.disclosedAt(), each.id()), Comparator.reverseOrder());
    }
}
