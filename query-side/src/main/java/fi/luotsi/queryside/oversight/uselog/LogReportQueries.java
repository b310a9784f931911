package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.language.Language;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The log report by GraphQL. */
@Controller
class LogReportQueries {

    static final String OPERATION = "Query.logReport";

    private static final ListFilter<?, Predicate<LogReport.Read>> READS =
            ListFilter.ofParts(ReadFilter.class, (filter, _) -> filter.checked());
    private static final ListFilter<?, Predicate<LogReport.Disclosed>> DISCLOSURES =
            ListFilter.ofParts(DisclosedFilter.class, (filter, _) -> filter.checked());

    private final LogReports reports;
    private final Paging paging;

    LogReportQueries(LogReports reports, Paging paging) {
        this.reports = reports;
        this.paging = paging;
    }

    /** The schema's {@code LogReportReadFilter}. */
    record ReadFilter(
            @Nullable String unit,
            @Nullable String purpose,
            @Nullable Boolean refused,
            @Nullable OffsetDateTime usedFrom,
            @Nullable OffsetDateTime usedBefore) {

        Predicate<LogReport.Read> checked() {
            new ArgumentChecks()
                    .code(CodeList.UNIT, unit, "filter.unit")
                    .code("purpose", purpose, "filter.purpose")
                    .period(usedFrom, usedBefore, "filter.usedBefore")
                    .done();
            return read -> (unit == null || unit.equals(read.unit()))
                    && (purpose == null || purpose.equals(read.purpose()))
                    && (refused == null || refused == read.refused())
                    && Filtering.isBetween(read.usedAt(), usedFrom, usedBefore);
        }
    }

    /** The schema's {@code LogReportDisclosureFilter}. */
    record DisclosedFilter(
            @Nullable String unit,
            @Nullable String basis,
            @Nullable OffsetDateTime disclosedFrom,
            @Nullable OffsetDateTime disclosedBefore) {

        Predicate<LogReport.Disclosed> checked() {
            new ArgumentChecks()
                    .code(CodeList.UNIT, unit, "filter.unit")
                    .code(CodeList.DISCLOSURE_BASIS, basis, "filter.basis")
                    .period(disclosedFrom, disclosedBefore, "filter.disclosedBefore")
                    .done();
            return each -> (unit == null || unit.equals(each.unit()))
                    && (basis == null || basis.equals(each.basis()))
                    && Filtering.isBetween(each.disclosedAt(), disclosedFrom, disclosedBefore);
        }
    }

    @QueryMapping
    Optional<LogReport> logReport(
            @Argument UUID id, @Argument @Nullable Language language, DataFetchingEnvironment environment) {
        return reports.of(id, language, AccessContexts.of(environment));
    }

    @SchemaMapping(typeName = "LogReport")
    Connection<LogReport.Read> reads(LogReport report, DataFetchingEnvironment environment) {
        return paging.of(environment, report.request())
                .in(
                        report.reads().stream().filter(READS.of(environment)).toList(),
                        read -> SortKey.of(read.usedAt(), read.id()),
                        Comparator.reverseOrder());
    }

    @SchemaMapping(typeName = "LogReport")
    Connection<LogReport.Disclosed> disclosures(LogReport report, DataFetchingEnvironment environment) {
        return paging.of(environment, report.request())
                .in(
                        report.disclosures().stream()
                                .filter(DISCLOSURES.of(environment))
                                .toList(),
                        each -> SortKey.of(each.disclosedAt(), each.id()),
                        Comparator.reverseOrder());
    }
}
