package fi.luotsi.queryside.api.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How documents of the program's own ask for a list that is shown by pages: by its nodes and nothing else. {@link Paging} answers all of
 * them.
 */
public final class WholeList {

    private static final String NODES = "nodes";

    private WholeList() {}

    /** The selection of a list's field: its nodes with these fields. */
    public static String of(String fields) {
        return "{ " + NODES + " { " + fields + " } }";
    }

    /** An answer with each of these lists as a list. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map when map.keySet().equals(Set.of(NODES)) -> plain(map.get(NODES));
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((field, each) -> plain.put(field, plain(each)));
                yield plain;
            }
            case List<?> list -> list.stream().map(WholeList::plain).toList();
            case null, default -> value;
        };
    }
}
