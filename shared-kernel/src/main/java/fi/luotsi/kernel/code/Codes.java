package fi.luotsi.kernel.code;

import fi.luotsi.kernel.words.Row;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The published code lists, read once: municipalities from {@code municipalities.csv}, {@code code;fi;sv;en;begun;retired;into}; all
 * else from {@code codes.csv}, {@code list;code;fi;sv;en;retired}.
 */
public final class Codes {

    /** The only code of the not-known list: what is absent, as a group of its own. */
    public static final String NOT_KNOWN = "not-known";

    private static final Codes PUBLISHED = read();

    private final Map<String, Map<String, Code>> lists;

    private Codes(Map<String, Map<String, Code>> lists) {
        this.lists = lists;
    }

    public static Codes published() {
        return PUBLISHED;
    }

    public Optional<Code> find(CodeList list, @Nullable String value) {
        return find(list.listName(), value);
    }

    public Optional<Code> find(String list, @Nullable String value) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(value));
    }

    /** All codes of a list in published order, retired ones too: old records still need their labels. */
    public List<Code> all(CodeList list) {
        return all(list.listName());
    }

    /** The same of a list by its name; none where there is no such list. */
    public List<Code> all(String list) {
        return List.copyOf(lists.getOrDefault(list, Map.of()).values());
    }

    /** The code that stands for this one on the day: itself, or the one that took its place, as when municipalities were joined. */
    public String on(LocalDate day, CodeList list, String value) {
        return find(list, value)
                .filter(code -> !code.stood(day))
                .flatMap(code -> Optional.ofNullable(code.into()))
                .map(into -> on(day, list, into))
                .orElse(value);
    }

    /** All codes that this one stands for on the day, itself among them. */
    public Set<String> standingFor(LocalDate day, CodeList list, String value) {
        return all(list).stream()
                .map(Code::value)
                .filter(each -> on(day, list, each).equals(value))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of all lists, in the order of the file. */
    public Set<String> lists() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    private static Codes read() {
        Map<String, Map<String, Code>> lists = new LinkedHashMap<>();
        for (Row row : Row.of(Codes.class, "municipalities.csv", "code;fi;sv;en;begun;retired;into")) {
            add(municipality(row.cells()), row, lists);
        }
        for (Row row : Row.of(Codes.class, "codes.csv", "list;code;fi;sv;en;retired")) {
            add(code(row.cells()), row, lists);
        }
        return new Codes(lists);
    }

    private static void add(Code code, Row row, Map<String, Map<String, Code>> lists) {
        Code twin =
                lists.computeIfAbsent(code.list(), _ -> new LinkedHashMap<>()).put(code.value(), code);
        row.require(twin == null, "repeats the code " + code.value());
    }

    private static Code municipality(List<String> cells) {
        return new Code(
                CodeList.MUNICIPALITY.listName(),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                day(cells.get(4)),
                day(cells.get(5)),
                cells.get(6).isEmpty() ? null : cells.get(6));
    }

    private static Code code(List<String> cells) {
        return new Code(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), null, day(cells.get(5)), null);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
