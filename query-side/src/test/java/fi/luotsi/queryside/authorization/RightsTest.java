package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.command.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

    private final Rights rights = new Rights();

    record Cell(String policy, Role role, Scope scope) {}

    /** The policies read once more, by hand. */
    static List<Cell> cells() throws IOException {
        try (InputStream file = Objects.requireNonNull(Rights.class.getResourceAsStream("rights.csv"))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] columns = lines.getFirst().split(";", -1);
            List<Cell> cells = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] row = line.split(";", -1);
                for (int i = 2; i < columns.length; i++) {
                    Scope scope = Scope.valueOf(row[i].replace('-', '_').toUpperCase(Locale.ROOT));
                    cells.add(new Cell(row[0], Role.ofClaim(columns[i]).orElseThrow(), scope));
                }
            }
            return cells;
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void R21_a_right_is_what_its_policy_says(Cell cell) {
        assertThat(rights.scopeIn(cell.policy(), cell.role())).isEqualTo(cell.scope());
        assertThat(rights.covers(cell.policy())).isNotBlank();
        assertThat(rights.rows().stream().filter(what -> rights.policy(what).equals(Optional.of(cell.policy()))))
                .as("a policy that nothing follows is to be deleted")
                .isNotEmpty()
                .allSatisfy(what -> assertThat(rights.scope(cell.role(), what)).isEqualTo(cell.scope()));
    }

    @Test
    void R21_every_policy_has_a_column_for_every_role() throws IOException {
        assertThat(cells()).hasSize(rights.policies().size() * Role.values().length);
    }

    @Test
    void a_right_by_an_unknown_policy_is_refused_where_the_program_starts() {
        Policies policies = Policies.read("rights.csv");

        assertThatThrownBy(() -> new Rights(policies, Map.of("Query.weather", "forecast")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Query.weather follows the policy forecast, which is not in rights.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "rights-without-a-role.csv, rights-without-a-role.csv has no column for the role adviser",
        "rights-with-an-unknown-scope.csv, 'rights-with-an-unknown-scope.csv gives auditor in the policy audit an unknown scope: everything'"
    })
    void an_incomplete_file_of_policies_is_refused_with_its_gap(String file, String message) {
        assertThatThrownBy(() -> Policies.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void R20_nobody_has_a_right_to_an_operation_without_a_row(Role role) {
        assertThat(rights.scope(role, "Query.everything")).isEqualTo(Scope.NONE);
        assertThat(rights.scope(role, "")).isEqualTo(Scope.NONE);
        assertThat(rights.policy("Query.everything")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void a_role_is_told_the_operations_that_it_may_use_and_no_classes(Role role) {
        List<String> told = rights.operations(role);

        assertThat(told).isSorted().contains("viewer", "codes").doesNotContain("Contact", "Client");
        assertThat(rights.rows().stream()
                        .filter(what -> what.contains("."))
                        .filter(what -> rights.scope(role, what) != Scope.NONE)
                        .map(what -> what.substring(what.indexOf('.') + 1)))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void the_administrator_sees_no_record_and_the_auditor_changes_none() {
        for (String recordClass : Set.of("Contact", "Client", "Episode", "ReferralChain")) {
            assertThat(rights.scope(Role.ADMINISTRATOR, recordClass)).isEqualTo(Scope.NONE);
            assertThat(rights.scope(Role.AUDITOR, recordClass)).isEqualTo(Scope.ALL);
        }
        // signing a checkpoint changes no record, nor does making a pack, and feedback is anybody's to give
        Set<String> auditors = Set.of(
                "Mutation.signCheckpoints", "Mutation.makeSupervisionPack", "Mutation.giveAccessibilityFeedback");
        assertThat(rights.rows().stream().filter(what -> what.startsWith("Mutation.") && !auditors.contains(what)))
                .isNotEmpty()
                .allSatisfy(what -> assertThat(rights.scope(Role.AUDITOR, what)).isEqualTo(Scope.NONE));
    }

    @Test
    void R21_whoever_is_not_signed_in_gives_feedback_and_does_nothing_else() {
        assertThat(rights.rows())
                .filteredOn(what -> rights.scope(Role.VISITOR, what) != Scope.NONE)
                .containsExactly("Mutation.giveAccessibilityFeedback");
    }

    @Test
    void R21_those_who_meet_clients_see_them_with_an_open_matter_only() {
        for (Role role : Set.of(Role.ADVISER, Role.SERVICE_COUNSELLOR)) {
            for (String recordClass : Set.of("Contact", "Client", "Episode")) {
                assertThat(rights.scope(role, recordClass)).isEqualTo(Scope.OPEN_MATTER);
            }
            assertThat(rights.scope(role, "ReferralChain")).isEqualTo(Scope.MATTER_CHAIN);
        }
    }

    @Test
    void only_the_named_exceptions_reach_beyond_ones_own_unit() {
        for (Role role : Set.of(Role.ADVISER, Role.SERVICE_COUNSELLOR, Role.TEAM_LEAD)) {
            assertThat(rights.rows().stream()
                            .filter(what -> Set.of(Scope.ALL, Scope.CHAIN, Scope.MATTER_CHAIN, Scope.SEARCH)
                                    .contains(rights.scope(role, what))))
                    .isSubsetOf("Query.referralChain", "Query.referralChains", "ReferralChain", "Query.searchClients");
        }
    }
}
