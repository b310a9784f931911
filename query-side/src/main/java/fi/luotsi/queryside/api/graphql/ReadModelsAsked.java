package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.projection.Documents;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The read models that an answer is made of, as its selected fields tell, however deep: a field shows a record by its type, or a list by a
 * {@link Link}.
 */
@Component
class ReadModelsAsked {

    private final RecordsFactory records;
    private final Map<String, Documents<?>> lists = new HashMap<>();

    ReadModelsAsked(RecordsFactory records, List<Link<?, ?>> links) {
        this.records = records;
        links.forEach(link -> link.fields().forEach(field -> lists.put(field, link.from())));
    }

    Set<Documents<?>> of(DataFetchingFieldSelectionSet selected) {
        return selected.getFields().stream().flatMap(this::documents).collect(Collectors.toSet());
    }

    private Stream<Documents<?>> documents(SelectedField field) {
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        Records<?> shown = records.shownBy(type);
        Stream<Documents<?>> list = field.getObjectTypeNames().stream()
                .map(of -> of + "." + field.getName())
                .filter(lists::containsKey)
                .map(lists::get);
        return shown == null ? list : Stream.concat(list, Stream.of(shown.documents()));
    }
}
