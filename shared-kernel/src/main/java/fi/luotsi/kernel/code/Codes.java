package fi.luotsi.kernel.code;

import fi.luotsi.kernel.words.Row;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published code lists, read once from {@code codes.csv}: {@code list;code;fi;sv;en;retired}.
 */
public final class Codes {

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

    /** The names of all lists, in the order of the file. */
    public Set<String> lists() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    private static Codes read() {
        Map<String, Map<String, Code>> lists = new LinkedHashMap<>();
        for (Row row : Row.of(Codes.class, "codes.csv", "list;code;fi;sv;en;retired")) {
            Code code = code(row.cells());
            Code twin = lists.computeIfAbsent(code.list(), _ -> new LinkedHashMap<>())
                    .put(code.value(), code);
            row.require(twin == null, "repeats the code " + code.value());
        }
        return new Codes(lists);
    }

    private static Code code(List<String> cells) {
        return new Code(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5).isEmpty() ? null : LocalDate.parse(cells.get(5)));
    }
}
