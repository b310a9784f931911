package fi.luotsi.queryside.api.graphql;

import java.util.function.Function;
import org.springframework.data.domain.Sort;

/**
 * An order of documents.
 *
 * @param field holds a {@link SortKey}, by which a list is sorted and paged
 * @param key reads that field of a document
 */
public record Sorting<D>(Sort.Direction direction, String field, Function<D, String> key) {

    public static <D> Sorting<D> ascending(String field, Function<D, String> key) {
        return new Sorting<>(Sort.Direction.ASC, field, key);
    }

    public static <D> Sorting<D> descending(String field, Function<D, String> key) {
        return new Sorting<>(Sort.Direction.DESC, field, key);
    }

    Sort sort() {
        return Sort.by(direction, field);
    }
}
