package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.queryside.asking.OnRealStores;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.WiringFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages to a developer who forgets a declaration. */
@OnRealStores
class RecordFieldsTest {

    @Autowired
    private RecordFields fields;

    private static TypeDefinitionRegistry schema(String types) {
        return new SchemaParser().parse("type Query { asked: String } " + types);
    }

    private void wire(TypeDefinitionRegistry schema) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        List<WiringFactory> factories = new ArrayList<>();
        fields.configure(wiring, factories);
        factories.forEach(wiring::wiringFactory);
        new SchemaGenerator().makeExecutableSchema(schema, wiring.build());
    }

    @Test
    void a_document_without_its_type_in_the_schema_is_named() {
        assertThatThrownBy(() -> fields.setTypeDefinitionRegistry(schema("type Client { version: Int }")))
                .hasMessageStartingWith("The schema has no type ")
                .hasMessageContaining("Document");
    }

    @Test
    void a_field_that_shows_a_record_is_named_where_the_document_holds_no_id_of_it() {
        TypeDefinitionRegistry schema =
                schema("type Client { version: Int } type Episode { version: Int client: Client helper: Client }");

        assertThatThrownBy(() -> wire(schema))
                .hasMessageContaining("Episode.helper shows a Client")
                .hasMessageContaining("EpisodeDocument holds no UUID helper");
    }
}
