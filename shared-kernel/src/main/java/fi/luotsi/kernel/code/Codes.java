package fi.luotsi.kernel.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published code lists, read once from {@code codes.csv}: {@code list;code;fi;sv;en;retired}. Semicolons, because labels
 * hold commas; a label holds no semicolon.
 */
public final class Codes {

    private static final Codes PUBLISHED = read();

    private final Map<CodeList, Map<String, Code>> lists;

    private Codes(Map<CodeList, Map<String, Code>> lists) {
        this.lists = lists;
    }

    public static Codes published() {
        return PUBLISHED;
    }

    public Optional<Code> find(CodeList list, @Nullable String value) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(value));
    }

    /** All codes of a list in published order, retired ones too: old records still need their labels. */
    public List<Code> all(CodeList list) {
        return List.copyOf(lists.getOrDefault(list, Map.of()).values());
    }

    private static Codes read() {
        Map<CodeList, Map<String, Code>> lists = new EnumMap<>(CodeList.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Codes.class.getResourceAsStream("codes.csv")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Codes::parse)
                    .forEach(code -> {
                        Code twin = lists.computeIfAbsent(code.list(), _ -> new LinkedHashMap<>())
                                .put(code.value(), code);
                        if (twin != null) {
                            throw new IllegalStateException("codes.csv has " + code.value() + " twice in "
                                    + code.list().listName());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Codes(lists);
    }

    private static Code parse(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 6) {
            throw new IllegalStateException("codes.csv: six cells expected in: " + line);
        }
        return new Code(
                CodeList.named(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5].isEmpty() ? null : LocalDate.parse(cells[5]));
    }
}
