package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AggregateType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NodeRulesTest {

    private static final Set<String> RECORDS =
            AggregateType.all().stream().map(kind -> kind.declared().shownAs()).collect(Collectors.toSet());

    @Test
    @Tag("declaration")
    void every_kind_of_record_implements_Node() {
        assertThat(new NodeRules(Published.schema(), RECORDS).findings()).isEmpty();
    }

    @Test
    void a_kind_of_record_that_is_no_Node_is_told() {
        Set<String> more = new HashSet<>(RECORDS);
        more.add("Weather");

        assertThat(new NodeRules(Published.schema(), more).findings())
                .containsExactly("Weather shows a record of its own, and does not implement Node");
    }

    @Test
    void a_Node_that_is_no_record_is_told() {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(new SchemaParser().parse("type Weather implements Node { id: UUID! }"));

        assertThat(new NodeRules(Published.schema(definitions), RECORDS).findings())
                .containsExactly("Weather implements Node, but no @Aggregate is shown as it, so node(id) finds none");
    }
}
