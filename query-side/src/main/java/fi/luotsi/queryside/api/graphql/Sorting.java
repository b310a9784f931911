package fi.luotsi.queryside.api.graphql;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

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

    /** The order in which a page is read. */
    Sort towards(Page page) {
        Sort order = Sort.by(direction, field);
        return page.backwards() ? order.reverse() : order;
    }

    /** What lies beyond the position that a page begins at. */
    Optional<Criteria> beyond(Page page) {
        Criteria where = Criteria.where(field);
        boolean up = direction.isAscending() != page.backwards();
        return Optional.ofNullable(page.from()).map(from -> up ? where.gt(from) : where.lt(from));
    }

    /** The order of the keys in the list. */
    Comparator<String> order() {
        return direction.isAscending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }
}
