package fi.luotsi.queryside.api.graphql;

import java.util.function.Predicate;

/**
 * The filter of lists whose parts a record holds itself, as its notes. A feature declares a bean of this for parts of its own; a list that
 * has such a filter says so in the schema.
 *
 * @param filter of the type that is called as the schema's input
 */
public record PartFilter<T>(ListFilter<?, Predicate<T>> filter) {

    String input() {
        return filter.type().getSimpleName();
    }
}
