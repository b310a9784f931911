package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdRulesTest {

    @Test
    void R34_every_id_of_the_schema_says_whether_it_is_of_the_staff() {
        assertThat(new IdRules(Published.schema()).findings()).isEmpty();
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type A { a: UUID }|A.a is an id: mark it @staff where it is of a member of the staff, else @reference",
                "type A { a: [UUID!]! }|A.a is an id: mark it @staff where it is of a member of the staff, else @reference",
                "type A { checkedBy: UUID @reference }|A.checkedBy is called as a member of the staff is: mark it @staff",
                "type A { worker: UUID @reference(copied: true) }|A.worker is called as a member of the staff is: mark it @staff",
                "type A { a: StaffMember }|A.a is a member of the staff: mark it @staff, with the field that tells when",
                "type A { a: UUID @staff @reference }|A.a is marked both @staff and @reference",
                "type A { a: String @reference }|A.a is marked @reference and is no UUID",
                "type A { a: UUID @staff name: String }|A.name stands beside a member of the staff: mark it @staff",
                "type A { role: Code @coded(list: \"role\") name: String }|A.name stands beside a member of the staff: mark it @staff"
            })
    void a_schema_that_breaks_a_rule_is_told_which(String broken, String finding) {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(new SchemaParser().parse(broken));

        assertThat(new IdRules(Published.schema(definitions)).findings()).contains(finding);
    }
}
