package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in Relay's shape, with the count of the whole. A cursor is opaque to the caller; inside it is the sort key and
 * id of its node, which are never personal.
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, long totalCount) {

    /** The most nodes that one page may have. */
    public static final int MAX_FIRST = 200;

    public record Edge<T>(String cursor, T node) {}

    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * A page of nodes read with one more than asked for, which tells whether there is a next page.
     *
     * @param cursorKey what the next page is read after
     */
    public static <T> Connection<T> page(
            List<T> oneMore, int first, boolean after, long totalCount, Function<T, String> cursorKey) {
        List<Edge<T>> edges = oneMore.stream()
                .limit(first)
                .map(node -> new Edge<>(encode(cursorKey.apply(node)), node))
                .toList();
        return new Connection<>(
                edges,
                new PageInfo(
                        oneMore.size() > first,
                        after,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                totalCount);
    }

    /**
     * The page size asked for.
     *
     * @throws Refused unless it is from 1 to {@value #MAX_FIRST}
     */
    public static int first(int first) {
        if (first < 1 || first > MAX_FIRST) {
            throw new Refused(
                    RefusalCode.INVALID.name(), "first", Map.of("min", "1", "max", String.valueOf(MAX_FIRST)));
        }
        return first;
    }

    /**
     * The key inside a cursor.
     *
     * @throws Refused when it is not one of ours
     */
    public static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.INVALID.name(), "after");
        }
    }

    /** The cursor that holds a key. */
    public static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
