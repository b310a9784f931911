package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.command.OutOfBounds;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked request for a report of contacts.
 *
 * @param to included
 * @param by in the order of the rows
 * @param division by which municipalities are counted
 */
record ReportRequest(
        YearMonth from,
        YearMonth to,
        List<Dimension> by,
        Map<Dimension, String> filter,
        MunicipalityDivision division) {

    /** The schema's {@code ContactReportFilter}. */
    record Filter(
            @Nullable String municipality,
            @Nullable String hub,
            @Nullable String channel,
            @Nullable String topic,
            @Nullable String result) {

        private Map<Dimension, String> values() {
            Map<Dimension, String> values = new EnumMap<>(Dimension.class);
            put(values, Dimension.MUNICIPALITY, municipality);
            put(values, Dimension.HUB, hub);
            put(values, Dimension.CHANNEL, channel);
            put(values, Dimension.TOPIC, topic);
            put(values, Dimension.RESULT, result);
            return values;
        }

        private static void put(Map<Dimension, String> values, Dimension dimension, @Nullable String value) {
            if (value != null) {
                values.put(dimension, value);
            }
        }
    }

    /**
     * The request that the arguments make.
     *
     * @param filterPath what stands before a filter's name in a refusal's path, as {@code filter.}
     * @throws fi.luotsi.kernel.command.Refused naming each argument that is wrong
     */
    static ReportRequest of(
            String from,
            String to,
            List<Dimension> by,
            @Nullable Filter filter,
            String filterPath,
            MunicipalityDivision division) {
        ArgumentChecks asked = new ArgumentChecks();
        YearMonth first = month(from, "from", asked);
        YearMonth last = month(to, "to", asked);
        Map<Dimension, String> values = filter == null ? Map.of() : filter.values();
        values.forEach((dimension, value) -> {
            if (dimension.code(value).isEmpty()) {
                dimension.list().ifPresent(list -> asked.code(list, value, filterPath + dimension.field()));
            }
        });
        asked.not(last.isBefore(first), RefusalCode.VALID_UNTIL_BEFORE_FROM.at("to"))
                .not(by.isEmpty(), RefusalCode.REQUIRED.at("by"))
                .not(new HashSet<>(by).size() < by.size(), RefusalCode.DUPLICATE.at("by"))
                .done();
        return new ReportRequest(first, last, by, values, division);
    }

    /** Whether topics have to be looked at one by one. */
    boolean byTopic() {
        return goesBy().anyMatch(Dimension::ofTopic);
    }

    /** All that rows or filter go by. */
    Stream<Dimension> goesBy() {
        return Stream.concat(by.stream(), filter.keySet().stream());
    }

    private static YearMonth month(String text, String path, ArgumentChecks asked) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                OutOfBounds.refusal(month.atDay(1), path).ifPresent(asked::refuse);
                return month;
            }
        } catch (DateTimeException _) {
            // refused below, like any other text that is no month
        }
        asked.refuse(RefusalCode.INVALID.at(path, Map.of("form", "yyyy-mm")));
        return YearMonth.of(2000, 1);
    }
}
