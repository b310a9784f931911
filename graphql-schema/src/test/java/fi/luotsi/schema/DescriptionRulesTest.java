package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionRulesTest {

    private static List<String> findings(String more) {
        TypeDefinitionRegistry written = Published.written();
        TypeDefinitionRegistry described = Published.written();
        written.merge(new SchemaParser().parse(more));
        described.merge(new SchemaParser().parse(more));
        Published.described().describe(described);
        return new DescriptionRules(written, Published.schema(described)).findings();
    }

    @Test
    @Tag("declaration")
    void everything_in_the_schema_says_what_it_is() {
        assertThat(new DescriptionRules(Published.written(), Published.schema()).findings())
                .isEmpty();
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type A { a: Int }|A has no description:",
                "extend type Client { weather: Int }|Client.weather has no description:",
                "extend type Client { weather: Code @coded(list: \"topic\") }|Client.weather has no description:",
                "extend type Client { \"In degrees.\" weather(at: Date): Int }|Client.weather(at) has no description:",
                "extend type Query { weather: Int }|Query.weather has no description:",
                "extend type Mutation { weather: Int }|Mutation.weather has no description:",
                "enum A { RAIN }|A.RAIN has no description:",
                "input AInput { weather: Int }|AInput.weather has no description:",
                "directive @weather on OBJECT|@weather has no description:",
                "directive @weather(of: Int) on OBJECT|@weather(of) has no description:",
                "extend type Client { \"The day of birth.\" dayOfBirth: Int }|Client.dayOfBirth is described by its own name only",
                "extend type Client { \"In degrees\" weather: Int }|Client.weather is described by a sentence without a full stop",
                "extend type Client { \"As she likes it.\" weather: Int }|Client.weather is described as if everybody were a he or a she",
                "type A { \"The unit that it belongs to.\" unit: Int }|A.unit says what descriptions.csv says of *.unit: leave it out"
            })
    void a_schema_that_breaks_a_rule_is_told_which(String broken, String finding) {
        assertThat(findings(broken)).anyMatch(found -> found.startsWith(finding));
    }

    @Test
    void a_name_that_means_the_same_everywhere_is_described_once_and_a_codes_list_is_told() {
        TypeDefinitionRegistry written = Published.written();
        written.merge(new SchemaParser().parse("type A { unit: Code @coded(list: \"unit\") }"));
        Published.described().describe(written);

        assertThat(Published.schema(written)
                        .getObjectType("A")
                        .getFieldDefinition("unit")
                        .getDescription())
                .isEqualTo("The unit that it belongs to. A code of the list unit.");
    }

    @Test
    void a_mutation_says_by_whom_it_is_done() {
        assertThat(Published.schema()
                        .getMutationType()
                        .getFieldDefinition("closeEpisode")
                        .getDescription())
                .endsWith(" Done by service counsellor, team lead.");
    }
}
