package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightRulesTest {

    @Test
    @Tag("declaration")
    void R20_nothing_is_shown_by_a_right_that_is_not_declared() {
        assertThat(new RightRules(Published.schema(), Published.policies()).findings())
                .isEmpty();
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extend type Query { a: Int }|Query.a has no @right:",
                "extend type Mutation { a: ContactPayload }|Mutation.a has no @right:",
                "extend type Query { a: Int @right(of: \"weather\") }|Query.a has the @right of an unknown policy: weather",
                "type A @right(of: \"weather\") { a: Int }|A has the @right of an unknown policy: weather",
                "type A { a: Int } extend type Query { a: A @right(of: \"audit\") }|A has no @right, and Query.a shows it",
                "type A { a: Int } extend type Viewer { a: A }|A has no @right, and Viewer.a shows it",
                "type A { a: Int } extend type PageInfo { a: A }|A has no @right, and PageInfo.a shows it",
                "type A { a: Int } extend type ContactConnection { a: A }|A has no @right, and ContactConnection.a shows it",
                "type A implements Node { id: UUID! }|A has no @right, and Query.node shows it",
                "extend type ContactPayload { a: Note }|Note has no @right, and ContactPayload.a shows it",
                "type A { b: B } type B { c: Int } extend type Keys { a: A }|B has no @right, and A.b shows it"
            })
    void R20_a_schema_that_leaves_a_right_out_is_told_where(String broken, String finding) {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(new SchemaParser().parse(broken));

        assertThat(new RightRules(Published.schema(definitions), Published.policies()).findings())
                .anyMatch(each -> each.startsWith(finding));
    }

    @Test
    void a_part_of_a_record_needs_no_right_of_its_own() {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(
                new SchemaParser()
                        .parse(
                                "type A { b: B } type B { c: Int } extend type Client { a: A } extend type HistoryEntry { a: A }"));

        assertThat(new RightRules(Published.schema(definitions), Published.policies()).findings())
                .isEmpty();
    }
}
