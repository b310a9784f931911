package fi.luotsi.kernel.retention;

import fi.luotsi.kernel.words.Row;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long records of a class are kept (703/2023 §23 and its annex). The classes are data, {@code classes.csv}: {@code
 * class;records;from;period;law}. The half year of an anonymous contact is this program's own choice, for linking and following it
 * up; the time of the register of users, the same as the logs', is from memory.
 *
 * @param code of the retention-class list
 * @param records the kinds of record that may be of the class, as {@code data_key.record} has them
 * @param kept how long, from its start
 */
public record RetentionClass(String code, List<String> records, Start from, Period kept, String law) {

    private static final Map<String, RetentionClass> PUBLISHED = read();

    /**
     * The class of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static RetentionClass of(String code) {
        RetentionClass found = PUBLISHED.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no retention class has the code " + code);
        }
        return found;
    }

    /** All of them, in published order. */
    public static List<RetentionClass> all() {
        return List.copyOf(PUBLISHED.values());
    }

    /**
     * The last day on which a record is kept. A time of months or years ends on the day of the same number; where the month has none,
     * on its last day (150/1930 §3, from memory).
     */
    public LocalDate until(LocalDate start) {
        return start.plus(kept);
    }

    private static Map<String, RetentionClass> read() {
        Map<String, RetentionClass> classes = new LinkedHashMap<>();
        for (Row row : Row.of(RetentionClass.class, "classes.csv", "class;records;from;period;law")) {
            RetentionClass each = of(row.cells());
            row.require(classes.put(each.code(), each) == null, "repeats the class " + each.code());
        }
        return classes;
    }

    private static RetentionClass of(List<String> cells) {
        return new RetentionClass(
                cells.get(0),
                List.of(cells.get(1).split(",")),
                Start.named(cells.get(2)),
                Period.parse(cells.get(3)),
                cells.get(4));
    }
}
