package fi.luotsi.queryside.authorization;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of this package with semicolons between its columns, and their names in its first line. */
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private Table() {}

    static List<CSVRecord> read(String name) {
        try (CSVParser rows = CSVParser.parse(
                new InputStreamReader(
                        Objects.requireNonNull(Table.class.getResourceAsStream(name), name), StandardCharsets.UTF_8),
                FORMAT)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
