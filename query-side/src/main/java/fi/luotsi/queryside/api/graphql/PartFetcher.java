package fi.luotsi.queryside.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reads a page of a list that is a component of the object itself, as a record's notes. Its order is that in which the parts came, so that
 * a part's place is its number.
 */
final class PartFetcher implements DataFetcher<Object> {

    private final ComponentFetcher component;
    private final Paging paging;

    private record Part(int number, Object value) {

        String position() {
            return "%010d".formatted(number);
        }
    }

    PartFetcher(String parent, String field, Paging paging) {
        this.component = new ComponentFetcher(parent, field);
        this.paging = paging;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        Object value = Objects.requireNonNull(component.get(environment));
        if (!(value instanceof List<?> parts)) {
            return value; // its feature has made the page
        }
        List<Part> all = IntStream.range(0, parts.size())
                .mapToObj(number -> new Part(number, Objects.requireNonNull(parts.get(number))))
                .toList();
        return paging.of(environment)
                .in(all, Part::position, Comparator.naturalOrder())
                .each(page -> page.stream().map(Part::value).toList());
    }
}
