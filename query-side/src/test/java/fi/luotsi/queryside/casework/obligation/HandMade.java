package fi.luotsi.queryside.casework.obligation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of deadlines that was made by hand, with an almanac and nothing of the program: {@code deadlines.csv}.
 *
 * @param extended whether more time was taken
 * @param started when it happened, with the offset of some place
 * @param tooLateFrom the first moment that is too late
 */
record HandMade(
        String rule,
        boolean extended,
        StatutoryTime.Saturdays saturdays,
        Instant started,
        LocalDate lastDay,
        Instant tooLateFrom,
        String why) {

    static List<HandMade> table() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(
                new InputStreamReader(
                        Objects.requireNonNull(HandMade.class.getResourceAsStream("deadlines.csv")),
                        StandardCharsets.UTF_8),
                format)) {
            return rows.stream().map(HandMade::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandMade of(CSVRecord row) {
        return new HandMade(
                row.get("rule"),
                row.get("extended").equals("yes"),
                StatutoryTime.Saturdays.valueOf(row.get("saturdays").toUpperCase(Locale.ROOT)),
                OffsetDateTime.parse(row.get("started")).toInstant(),
                LocalDate.parse(row.get("lastDay")),
                Instant.parse(row.get("tooLateFrom")),
                row.get("why"));
    }

    @Override
    public String toString() {
        return rule + " " + started + ": " + why;
    }
}
