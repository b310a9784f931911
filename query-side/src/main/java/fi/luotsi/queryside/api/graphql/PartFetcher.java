package fi.luotsi.queryside.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Reads a page of a list that is a component of the object itself, as a record's notes. Its order is that in which the parts came, so that
 * a part's place is its number.
 */
final class PartFetcher<T> implements DataFetcher<Connection<T>> {

    private final ComponentFetcher component;
    private final ListFilter<?, Predicate<T>> filter;
    private final Paging paging;

    private record Part<T>(int number, T value) {

        String position() {
            return "%010d".formatted(number);
        }
    }

    PartFetcher(String parent, String field, PartFilter<T> filter, Paging paging) {
        this.component = new ComponentFetcher(parent, field);
        this.filter = filter.filter();
        this.paging = paging;
    }

    @Override
    public Connection<T> get(DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        Predicate<T> asked = filter.of(environment);
        @SuppressWarnings("unchecked") // the schema says what the parts are, and their filter is of its name
        List<T> parts = (List<T>) Objects.requireNonNull(component.get(environment));
        List<Part<T>> all = IntStream.range(0, parts.size())
                .mapToObj(number -> new Part<>(number, parts.get(number)))
                .filter(part -> asked.test(part.value()))
                .toList();
        return page.in(all, Part::position, Comparator.naturalOrder())
                .each(shown -> shown.stream().map(Part::value).toList());
    }
}
