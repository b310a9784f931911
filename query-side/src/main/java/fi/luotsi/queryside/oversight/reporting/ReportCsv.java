package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.CsvCell;
import fi.luotsi.queryside.api.http.Parameters;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.oversight.reporting.ContactReport.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The report of contacts as CSV, UTF-8. Parameters as in GraphQL: {@code from}, {@code to}, {@code by} with commas, and the filters by
 * name; {@code municipalities} is {@code of-then} or {@code of-today}, {@code separator} is {@code semicolon} or {@code comma}. Each dimension has its code and its label in the language of the
 * request; the last column names the definition by which the row was counted.
 */
@RestController
class ReportCsv {

    private static final String MUNICIPALITIES = "municipalities";
    private static final String OF_TODAY = "of-today";

    private static final Set<String> PARAMETERS = Stream.concat(
                    Stream.of("from", "to", "by", "separator", MUNICIPALITIES),
                    Arrays.stream(Dimension.values())
                            .filter(dimension -> dimension != Dimension.MONTH)
                            .map(Dimension::field))
            .collect(Collectors.toUnmodifiableSet());

    private final ContactReports reports;
    private final AuthorizedRequests entrance;

    ReportCsv(ContactReports reports, AuthorizedRequests entrance) {
        this.reports = reports;
        this.entrance = entrance;
    }

    @GetMapping("/reports/contacts.csv")
    ResponseEntity<byte[]> contacts(HttpServletRequest http) {
        AuthorizedRequests.Caller caller = AuthorizedRequests.caller(http);
        byte[] csv = entrance.through(caller, ReportQueries.OPERATION, (access, scope) -> {
            Parameters parameters = Parameters.of(http, PARAMETERS);
            boolean comma = parameters
                    .choice("separator", List.of("semicolon", "comma"))
                    .equals("comma");
            ReportRequest request = request(parameters);
            return print(reports.count(request, access, scope), request.by(), caller.language(), comma ? ',' : ';');
        });
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, caller.language().tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contacts.csv\"")
                .body(csv);
    }

    private static ReportRequest request(Parameters parameters) {
        return ReportRequest.of(
                parameters.required("from"),
                parameters.required("to"),
                Arrays.stream(parameters.required("by").split(",", -1))
                        .map(ReportCsv::dimension)
                        .toList(),
                new ReportRequest.Filter(
                        parameters.optional("municipality"),
                        parameters.optional("hub"),
                        parameters.optional("channel"),
                        parameters.optional("topic"),
                        parameters.optional("result")),
                "",
                parameters.choice(MUNICIPALITIES, List.of("of-then", OF_TODAY)).equals(OF_TODAY)
                        ? MunicipalityDivision.OF_TODAY
                        : MunicipalityDivision.OF_THEN);
    }

    private static Dimension dimension(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Parameters.refused(
                        RefusalCode.INVALID,
                        "by",
                        Arrays.stream(Dimension.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static byte[] print(ContactReport report, List<Dimension> by, Language language, char separator) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            csv.printRecord(header(by));
            for (Row row : report.rows()) {
                csv.printRecord(cells(row, by, language, report.definition()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(List<Dimension> by) {
        List<String> names = new ArrayList<>();
        for (Dimension dimension : by) {
            names.add(dimension.field());
            if (dimension.list().isPresent()) {
                names.add(dimension.field() + "_label");
            }
        }
        names.addAll(List.of("contacts", "topics", "derived", "definition"));
        return names;
    }

    private static List<Object> cells(Row row, List<Dimension> by, Language language, String definition) {
        List<Object> cells = new ArrayList<>();
        for (Dimension dimension : by) {
            String value = row.values().getOrDefault(dimension, "");
            cells.add(CsvCell.harmless(value));
            if (dimension.list().isPresent()) {
                cells.add(CsvCell.harmless(dimension.label(value, language.tag())));
            }
        }
        cells.addAll(List.of(row.contacts(), row.topics(), row.derived(), definition));
        return cells;
    }
}
