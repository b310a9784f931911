package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.Codes;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedRulesTest {

    private static final Set<String> LISTS = Codes.published().lists();

    record Part(@Coded(CodeList.TOPIC) String topic) {}

    record Do(
            @Coded(CodeList.CHANNEL) String channel,
            List<@Coded(CodeList.UNIT) String> units,
            String text,
            List<Part> parts) {}

    @Test
    @Tag("declaration")
    void a_code_that_is_given_names_its_list() {
        assertThat(new CodedRules(Published.schema(), CodedRules.published(), LISTS).findings())
                .isEmpty();
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input DoInput { channel: String! }|DoInput.channel takes a code: mark it @coded(list: \"channel\"), as Do.channel is",
                "input DoInput { channel: String! @coded(list: \"unit\") }|DoInput.channel takes a code: mark it @coded(list: \"channel\"), as Do.channel is",
                "input DoInput { units: [String!]! }|DoInput.units takes a code: mark it @coded(list: \"unit\"), as Do.units is",
                "input DoInput { text: String @coded(list: \"unit\") }|DoInput.text is @coded by the list unit, and Do.text takes any text",
                "input DoInput { parts: [PInput!]! } input PInput { topic: String! }|PInput.topic takes a code: mark it @coded(list: \"topic\"), as Part.topic is",
                "input DoInput { parts: [PInput!]! } input PInput { topic: String! @coded(list: \"weather\") }|PInput.topic is @coded by an unknown list: weather",
                "input AFilter { a: Int @coded(list: \"unit\") }|AFilter.a is @coded and no String",
                "extend type Query { a(b: String @coded(list: \"weather\")): Int }|Query.a(b) is @coded by an unknown list: weather"
            })
    void a_schema_that_breaks_a_rule_is_told_which(String broken, String finding) {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(new SchemaParser().parse(broken));

        assertThat(new CodedRules(Published.schema(definitions), List.of(Do.class), LISTS).findings())
                .contains(finding);
    }
}
