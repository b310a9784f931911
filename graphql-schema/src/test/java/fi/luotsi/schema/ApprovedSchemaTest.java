package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema as it was approved. {@code ./luotsi approve} approves what breaks no client that was written against it, and writes what
 * changed into the changelog. What breaks one is refused, until {@code ./luotsi approve -Dluotsi.approve.breaking=true} says that it is meant.
 */
class ApprovedSchemaTest {

    private static final Path APPROVED = Path.of("src/test/resources/fi/luotsi/schema/approved.graphqls");
    private static final Path CHANGELOG = Path.of("../infra/docs/schema-changelog.md");

    private static SchemaChanges changes(String before, TypeDefinitionRegistry after) throws IOException {
        GraphQLSchema approved = Published.schema(Published.parsed(before));
        DeprecationRules deprecations = new DeprecationRules(approved, changelog());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return SchemaChanges.between(
                approved, Published.schema(after), coordinate -> deprecations.mayLeave(coordinate, today));
    }

    private static SchemaChangelog changelog() throws IOException {
        return SchemaChangelog.read(Files.exists(CHANGELOG) ? Files.readString(CHANGELOG) : "");
    }

    private static List<String> breaking(String before, TypeDefinitionRegistry after) throws IOException {
        return changes(before, after).breaking();
    }

    @Test
    @Tag("approval")
    void the_schema_is_the_approved_one() throws IOException {
        boolean breakingIsMeant = Boolean.getBoolean("luotsi.approve.breaking");
        boolean isToBeApproved = Boolean.getBoolean("luotsi.approve");
        if (isToBeApproved) {
            RefusalCodeTest.write();
        }
        String now = Published.printed();
        if (isToBeApproved) {
            if (Files.exists(APPROVED)) {
                approve(changes(Files.readString(APPROVED), Published.definitions()), breakingIsMeant);
            }
            Files.writeString(APPROVED, now);
        }

        String approved = Files.readString(APPROVED);
        assertThat(breaking(approved, Published.definitions())).isEmpty();
        assertThat(now)
                .as("a change that only adds is approved by ./luotsi approve")
                .isEqualTo(approved);
    }

    private static void approve(SchemaChanges changes, boolean breakingIsMeant) throws IOException {
        if (!breakingIsMeant) {
            assertThat(changes.breaking()).isEmpty();
        }
        SchemaChangelog changelog = changelog();
        changelog.add(LocalDate.now(ZoneOffset.UTC), changes);
        Files.writeString(CHANGELOG, changelog.text());
    }

    @Test
    void the_changelog_is_as_the_comparison_writes_it() throws IOException {
        assertThat(changelog().text()).isEqualTo(Files.readString(CHANGELOG));
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

        assertThat(breaking(approved, Published.parsed(approved.replace(was, becomes))))
                .isNotEmpty();
    }

    @Test
    void a_change_that_only_adds_breaks_nothing() throws IOException {
        String approved = Files.readString(APPROVED);
        String more = approved.replace("  searchId: UUID!", "  searchId: UUID!\n  took: Int");

        assertThat(breaking(approved, Published.parsed(more))).isEmpty();
    }
}
