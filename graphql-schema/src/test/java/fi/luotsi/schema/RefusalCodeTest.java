package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.RefusalCode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The codes of refusals that the schema publishes are those of the program, in its order; {@code ./luotsi approve} writes them. */
class RefusalCodeTest {

    private static final Path FILE = Path.of("src/main/resources/graphql/refusal-code.graphqls");

    static void write() throws IOException {
        String before = Files.readString(FILE);
        String head = before.substring(0, before.indexOf("{\n", before.indexOf("enum RefusalCode")) + 2);
        Files.writeString(
                FILE,
                Arrays.stream(RefusalCode.values())
                        .map(code -> "  " + code.name() + "\n")
                        .collect(Collectors.joining("", head, "}\n")));
    }

    private static GraphQLEnumType published() {
        return (GraphQLEnumType) Objects.requireNonNull(Published.schema().getType("RefusalCode"));
    }

    @Test
    @Tag("approval")
    void every_code_of_the_program_is_in_the_schema_and_no_other() throws IOException {
        if (Boolean.getBoolean("luotsi.approve")) {
            write();
        }
        assertThat(published().getValues())
                .as("values of RefusalCode in refusal-code.graphqls; ./luotsi approve writes them")
                .extracting(GraphQLEnumValueDefinition::getName)
                .containsExactlyElementsOf(
                        Arrays.stream(RefusalCode.values()).map(Enum::name).toList());
    }

    @Test
    void a_refusal_of_a_mutation_has_one_of_them() {
        assertThat(GraphQLTypeUtil.simplePrint(Published.schema()
                        .getObjectType("UserError")
                        .getFieldDefinition("code")
                        .getType()))
                .isEqualTo("RefusalCode!");
    }

    @Test
    void a_code_is_described_by_its_message_with_the_details_that_it_names() {
        assertThat(published().getValue("TOO_LONG").getDescription()).isEqualTo("Too long; at most {max}.");
    }
}
