package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the changelog of the schema tells, and how long what is deprecated stays. */
class SchemaChangesTest {

    private static final String BEFORE = """
            directive @right(of: String!) on FIELD_DEFINITION | OBJECT
            type Query { hub(id: String!): Hub @right(of: "work") }
            type Hub @right(of: "work") {
              name: String!
              town: String @deprecated(reason: "Since 2026-11-29. Use name instead.")
              open: State
            }
            enum State { OPEN CLOSED GONE @deprecated(reason: "Since 2026-11-29. Use CLOSED instead.") }
            """;

    private static final String CHANGELOG = """
            # Changes of the schema

            ## 2026-11-29

            ### Safe

            - `Hub.town` is deprecated: Since 2026-11-29. Use name instead.
            - `State.GONE` is deprecated: Since 2026-11-29. Use CLOSED instead.
            """;

    private static GraphQLSchema schema(String text) {
        return Published.schema(new SchemaParser().parse(text));
    }

    private static SchemaChanges changed(String from, String to, LocalDate today) {
        assertThat(BEFORE).contains(from);
        DeprecationRules rules = new DeprecationRules(schema(BEFORE), SchemaChangelog.read(CHANGELOG));
        return SchemaChanges.between(
                schema(BEFORE), schema(BEFORE.replace(from, to)), left -> rules.mayLeave(left, today));
    }

    private static SchemaChanges changed(String from, String to) {
        return changed(from, to, LocalDate.parse("2027-01-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: String!|name: String! phone: String|`Hub.phone` of type `String` is new.",
                "hub(id: String!)|hub(id: String!, at: String)|`Query.hub(at:)` of type `String` is new.",
                "enum State|scalar Moment enum State|`Moment` is new.",
                "enum State|type Other { a: Int b: Int } enum State|`Other` is new.",
                "open: State|open: State @deprecated(reason: \"Since 2027-01-01. Use name instead.\")|`Hub.open` is deprecated: Since 2027-01-01. Use name instead."
            })
    void what_only_adds_is_safe(String from, String to, String told) {
        SchemaChanges changes = changed(from, to);

        assertThat(changes.safe()).containsExactly(told);
        assertThat(changes.breaking()).isEmpty();
        assertThat(changes.dangerous()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN CLOSED|OPEN MOVED CLOSED|MOVED",
                "type Hub @right(of: \"work\")|type Hub @right(of: \"lead\")|`Hub` follows the policy lead; it followed work.",
                "Hub @right(of: \"work\") }|Hub @right(of: \"lead\") }|`Query.hub` follows the policy lead; it followed work."
            })
    void what_may_be_answered_otherwise_is_dangerous(String from, String to, String told) {
        SchemaChanges changes = changed(from, to);

        assertThat(changes.dangerous()).hasSize(1).allMatch(change -> change.contains(told));
        assertThat(changes.breaking()).isEmpty();
    }

    @Test
    void what_leaves_without_having_been_deprecated_breaks() {
        assertThat(changed("  open: State\n", "").breaking()).hasSize(1);
        assertThat(changed("name: String!", "name: String").breaking()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "town: String @deprecated(reason: \"Since 2026-11-29. Use name instead.\")|Hub.town",
                "GONE @deprecated(reason: \"Since 2026-11-29. Use CLOSED instead.\")|State.GONE"
            })
    void what_was_deprecated_a_year_ago_by_the_changelog_may_leave_and_no_day_before(String what, String coordinate) {
        SchemaChanges early = changed(what, "", LocalDate.parse("2027-11-28"));
        SchemaChanges late = changed(what, "", LocalDate.parse("2027-11-29"));

        assertThat(early.breaking()).hasSize(1);
        assertThat(early.retired()).isEmpty();
        assertThat(late.breaking()).isEmpty();
        assertThat(late.retired()).containsExactly("`" + coordinate + "` has left.");
    }

    @Test
    void changes_of_one_day_stand_together_and_the_latest_day_first() {
        SchemaChangelog log = SchemaChangelog.read(CHANGELOG);

        log.add(LocalDate.parse("2026-12-01"), changed("name: String!", "name: String! b: Int"));
        log.add(LocalDate.parse("2026-12-01"), changed("name: String!", "name: String! a: Int"));
        log.add(LocalDate.parse("2026-12-02"), changed("name", "name"));

        assertThat(log.text().lines().skip(5).toList())
                .isEqualTo(List.of(
                        "## 2026-12-01",
                        "",
                        "### Safe",
                        "",
                        "- `Hub.a` of type `Int` is new.",
                        "- `Hub.b` of type `Int` is new.",
                        "",
                        "## 2026-11-29",
                        "",
                        "### Safe",
                        "",
                        "- `Hub.town` is deprecated: Since 2026-11-29. Use name instead.",
                        "- `State.GONE` is deprecated: Since 2026-11-29. Use CLOSED instead."));
        assertThat(SchemaChangelog.read(log.text()).text()).isEqualTo(log.text());
    }
}
