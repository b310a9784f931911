package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rules, read from {@code rules.csv}. A row that names something unknown stops the program at its start. */
final class Rules {

    private static final Rules PUBLISHED = new Rules();

    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private final Map<Class<?>, List<Rule>> byType = new HashMap<>();

    private Rules() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, Class<?>> types = types();
        try (CSVParser rows = CSVParser.parse(
                new InputStreamReader(
                        Objects.requireNonNull(Rules.class.getResourceAsStream("rules.csv")), StandardCharsets.UTF_8),
                format)) {
            rows.forEach(row -> add(rule(row, types)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rules published() {
        return PUBLISHED;
    }

    List<Rule> all() {
        return List.copyOf(byId.values());
    }

    Rule named(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** The rules whose obligations an event of this type may move. */
    List<Rule> touchedBy(CaseworkEvent event) {
        return byType.getOrDefault(event.getClass(), List.of());
    }

    private void add(Rule rule) {
        if (Codes.published().find(CodeList.OBLIGATION_RULE, rule.id()).isEmpty()) {
            throw new IllegalStateException("the code list of rules lacks " + rule.id());
        }
        byId.put(rule.id(), rule);
        rule.types().distinct().forEach(type -> byType.computeIfAbsent(type, _ -> new ArrayList<>())
                .add(rule));
    }

    private static Rule rule(CSVRecord row, Map<String, Class<?>> types) {
        String extended = given(row, "extended-length");
        return new Rule(
                row.get("rule"),
                row.get("requirement"),
                row.get("law"),
                row.get("set-by").equals("practice"),
                EventPattern.parse(row.get("started-by"), types),
                given(row, "counted-from"),
                TimeLimit.parse(row.get("length")),
                EventPattern.parse(row.get("extended-by"), types),
                extended == null ? null : TimeLimit.parse(extended),
                EventPattern.parse(row.get("met-by"), types),
                EventPattern.parse(row.get("stopped-by"), types),
                EventPattern.parse(row.get("resumed-by"), types),
                EventPattern.parse(row.get("undone-by"), types),
                EventPattern.parse(row.get("moved-by"), types));
    }

    private static @Nullable String given(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Class<?>> types() {
        EnvelopeCodec codec = new EnvelopeCodec();
        Map<String, Class<?>> types = new HashMap<>();
        codec.storedNames().forEach(stored -> types.put(stored.substring(0, stored.indexOf('@')), codec.type(stored)));
        return types;
    }
}
