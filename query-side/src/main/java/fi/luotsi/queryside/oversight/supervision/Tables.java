package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.http.CsvCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a case as JSON, one row a line, and as CSV (RFC 4180) for spreadsheets. */
final class Tables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Tables() {}

    static byte[] json(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A coded value by its code, a list with line ends between its items. */
    static byte[] csv(List<Map<String, Object>> rows, String... columns) {
        return print(
                List.of(columns),
                rows.stream()
                        .map(row -> Arrays.stream(columns)
                                .map(row::get)
                                .map(Tables::cell)
                                .toList())
                        .toList());
    }

    /** A row for each value that an event set; one for an event that set none. */
    static byte[] events(List<Map<String, Object>> events) {
        List<String> own = List.of(
                "position",
                "record",
                "sequence",
                "event",
                "occurredAt",
                "recordedAt",
                "actor",
                "name",
                "role",
                "unit",
                "purpose",
                "serviceTask");
        List<String> columns = new ArrayList<>(own);
        columns.addAll(List.of("field", "before", "after"));
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, Object> event : events) {
            List<String> beginning =
                    own.stream().map(event::get).map(Tables::cell).toList();
            List<DataNode> changes = new DataNode(event).each("changes");
            if (changes.isEmpty()) {
                rows.add(row(beginning, "", "", ""));
            }
            changes.forEach(change ->
                    rows.add(row(beginning, change.text("field"), change.text("before"), change.text("after"))));
        }
        return print(columns, rows);
    }

    private static List<String> row(List<String> beginning, @Nullable String... rest) {
        List<String> row = new ArrayList<>(beginning);
        Arrays.stream(rest).map(Tables::cell).forEach(row::add);
        return row;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> coded when coded.get("code") != null -> Objects.toString(coded.get("code"));
            case Map<?, ?> map -> map.values().stream().map(Tables::cell).collect(Collectors.joining(": "));
            case List<?> list -> list.stream().map(Tables::cell).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private static byte[] print(List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(CsvCell::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
