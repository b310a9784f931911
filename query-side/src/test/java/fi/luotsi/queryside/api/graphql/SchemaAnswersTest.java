package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.queryside.asking.OnRealStores;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** A gap that Spring's own inspection of the schema reports fails the build. */
@OnRealStores
class SchemaAnswersTest {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private RecordsFactory records;

    private Stream<GraphQLObjectType> types() {
        return source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"));
    }

    private boolean isPlain(GraphQLObjectType type, GraphQLFieldDefinition field) {
        DataFetcher<?> fetcher =
                source.schema().getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(type, field), field);
        return fetcher instanceof PropertyDataFetcher || fetcher instanceof ComponentFetcher;
    }

    @Test
    void every_query_and_mutation_has_a_fetcher_of_its_own() {
        assertThat(Stream.of("Query", "Mutation")
                        .map(root -> Objects.requireNonNull(source.schema().getObjectType(root)))
                        .flatMap(root -> root.getFieldDefinitions().stream()
                                .filter(field -> isPlain(root, field))
                                .map(GraphQLFieldDefinition::getName)))
                .isEmpty();
    }

    @Test
    void a_field_that_its_object_has_not_is_a_fault_and_no_null() {
        record Known(String name) {}

        ComponentFetcher missing = new ComponentFetcher("Client", "nickname");

        assertThat(new ComponentFetcher("Client", "name").get(of(new Known("Aino"))))
                .isEqualTo("Aino");
        assertThatThrownBy(() -> missing.get(of(new Known("Aino"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The schema has Client.nickname, but")
                .hasMessageContaining("has no component or method nickname.");
    }

    private static DataFetchingEnvironment of(Object source) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source(source)
                .build();
    }

    @Test
    void every_payload_with_a_version_shows_one_record() {
        assertThat(types().filter(type -> type.getName().endsWith("Payload"))
                        .filter(type -> type.getFieldDefinition("version") != null)
                        .filter(type -> type.getFieldDefinitions().stream()
                                        .map(field -> GraphQLTypeUtil.unwrapAll(field.getType())
                                                .getName())
                                        .filter(records.types()::contains)
                                        .count()
                                != 1)
                        .map(GraphQLObjectType::getName))
                .isEmpty();
    }

    @Test
    void every_code_is_labelled() {
        List<String> unlabelled = types().flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType())
                                .getName()
                                .equals("Code"))
                        .filter(field -> isPlain(type, field))
                        .map(field -> type.getName() + "." + field.getName()))
                .toList();

        assertThat(unlabelled).isEmpty();
    }
}
