package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema as it was approved. {@code ./luotsi approve} approves additions; a change that breaks a client that was written
 * against it is refused, and no run approves it.
 */
class ApprovedSchemaTest {

    private static final Path APPROVED = Path.of("src/test/resources/fi/luotsi/schema/approved.graphqls");

    private static List<String> breaking(String before, TypeDefinitionRegistry after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromSdl(
                                Published.schema(new SchemaParser().parse(before)), Published.schema(after)),
                        reporter);
        return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }

    @Test
    @Tag("approval")
    void the_schema_is_the_approved_one() throws IOException {
        if (Boolean.getBoolean("luotsi.approve")) {
            RefusalCodeTest.write();
        }
        String now = Published.printed();
        if (Boolean.getBoolean("luotsi.approve")) {
            if (Files.exists(APPROVED)) {
                assertThat(breaking(Files.readString(APPROVED), Published.definitions()))
                        .isEmpty();
            }
            Files.writeString(APPROVED, now);
        }

        String approved = Files.readString(APPROVED);
        assertThat(breaking(approved, Published.definitions())).isEmpty();
        assertThat(now)
                .as("a change that only adds is approved by ./luotsi approve")
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  searchId: UUID!|  search: UUID!",
                "): Contact @right|unit: String!): Contact @right",
                "  culture: String|  culture: String!",
                "  CLIENT_NAME|  NAME",
                "  contactId: UUID!|  contact: UUID!",
                "  totalCount: Int!|  totalCount: String!"
            })
    void a_change_that_breaks_a_client_is_told(String was, String becomes) throws IOException {
        String approved = Files.readString(APPROVED);
        assertThat(approved).contains(was);

        assertThat(breaking(approved, new SchemaParser().parse(approved.replace(was, becomes))))
                .isNotEmpty();
    }

    @Test
    void a_change_that_only_adds_breaks_nothing() throws IOException {
        String approved = Files.readString(APPROVED);
        String more = approved.replace("  searchId: UUID!", "  searchId: UUID!\n  took: Int");

        assertThat(breaking(approved, new SchemaParser().parse(more))).isEmpty();
    }
}
