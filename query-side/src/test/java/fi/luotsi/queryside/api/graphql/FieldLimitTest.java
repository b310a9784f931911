package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldLimitTest {

    private final GraphQL program = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("type Query { a: Int }"), RuntimeWiring.MOCKED_WIRING))
            .instrumentation(new GraphQlConfiguration().fieldLimit())
            .build();

    private static ExecutionInput.Builder manyFields() {
        return ExecutionInput.newExecutionInput(
                IntStream.range(0, 700).mapToObj(i -> "a" + i + ": a").collect(Collectors.joining(" ", "{ ", " }")));
    }

    @Test
    void a_request_from_outside_is_refused_above_the_limit() {
        assertThat(program.execute(manyFields()).getErrors()).isNotEmpty();
    }

    @Test
    void the_programs_own_documents_grow_with_the_schema() {
        assertThat(program.execute(manyFields().graphQLContext(Map.of(SchemaQuery.class, "asks")))
                        .getErrors())
                .isEmpty();
    }
}
