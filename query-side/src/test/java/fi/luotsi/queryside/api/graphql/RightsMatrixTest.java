package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.authentication.Role;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** R21: every right that the matrix names is held, and only that. */
@OnRealStores
class RightsMatrixTest {

    /** Reached only from within a type that has a row, or shown as one that has: who is shown that is shown these. */
    private static final Set<String> PARTS = Set.of(
            "ContactTopic",
            "Note",
            "Matter",
            "Opinion",
            "Options",
            "PersonName",
            "Identity",
            "Death",
            "ProposedRecord",
            "DestroyedEntry",
            "Preferences",
            "Address",
            "Representative",
            "GuardianBan",
            "Telling",
            "Permit",
            "Ban",
            "Restriction",
            "Referral",
            "Disclosure",
            "HistoryEntry",
            "Change",
            "UsedRecords",
            "LogReportRead",
            "LogReportDisclosure",
            "SuspectedUses",
            "SuspicionGround",
            "MisuseInquiry",
            "MisuseConclusion",
            "AccessExportSection",
            "AccessExportRecord",
            "AccessExportField",
            "OpenInterpreterNeed",
            "RightsExtension",
            "RightsDecision",
            "RightsDelivery",
            "Assessment",
            "EpisodeDecision",
            "Notice");

    /** The search before create: its two types hold what that exception lists, and are logged under their own name. */
    private static final Set<String> EXCEPTION = Set.of("ClientSearch", "ClientMatch");

    /** No client data is in any of these. */
    private static final Set<String> HARMLESS = Set.of(
            "Me",
            "Code",
            "Keys",
            "Proof",
            "Checkpoint",
            "CodeListEntry",
            "UserError",
            "PageInfo",
            "ReadModelPayload",
            "ContactReport",
            "ContactReportRow",
            "HeldRight",
            "HeldEmergency",
            "RetentionClass");

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Rights rights;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private List<GraphQLFieldDefinition> fields(String root) {
        return Objects.requireNonNull(source.schema().getObjectType(root)).getFieldDefinitions();
    }

    @Test
    void every_query_and_mutation_has_a_row_and_every_row_names_something() {
        List<String> operations = Stream.of("Query", "Mutation")
                .flatMap(root -> fields(root).stream().map(field -> root + "." + field.getName()))
                .toList();

        assertThat(rights.rows()).containsAll(operations);
        assertThat(rights.rows().stream()
                        .filter(row -> !operations.contains(row))
                        .filter(row -> source.schema().getObjectType(row) == null))
                .containsExactlyInAnyOrder(
                        "Export.events",
                        "Export.uses",
                        "Export.disclosures",
                        "Export.checkpoints",
                        "Export.decisionLetter",
                        "Export.misuseLetter",
                        "Export.supervisionPack",
                        "Query.history.originals");
    }

    @Test
    void every_type_has_a_row_or_is_a_part_of_one_that_has() {
        List<String> without = source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(type -> ((GraphQLObjectType) type).getName())
                .filter(name ->
                        !name.startsWith("__") && !Set.of("Query", "Mutation").contains(name))
                .filter(name -> !name.matches(".*(Payload|Connection|Edge)") || name.equals("ReadModelPayload"))
                .filter(name -> !rights.rows().contains(name))
                .toList();

        assertThat(without)
                .allMatch(name -> PARTS.contains(name) || EXCEPTION.contains(name) || HARMLESS.contains(name));
    }

    @Test
    void the_search_answers_with_the_fields_of_its_exception_and_no_others() {
        assertThat(Objects.requireNonNull(source.schema().getObjectType("ClientMatch")).getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName))
                .containsExactly("clientId", "name", "birthYear", "municipality");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void R21_each_role_may_do_what_its_column_says_and_is_denied_all_else_and_that_is_logged(Role role) {
        for (String root : List.of("Query", "Mutation")) {
            for (GraphQLFieldDefinition field : fields(root)) {
                Person person = Person.of(role.claim(), Records.newUnit());
                Answer answer = asking.query(person, AnyOperation.of(root.toLowerCase(Locale.ROOT), field));
                Scope scope = rights.scope(role, root + "." + field.getName());

                assertThat(answer.errors().contains("DENIED " + field.getName()))
                        .as("%s %s: %s", role, field.getName(), answer.body())
                        .isEqualTo(scope == Scope.NONE);
                assertThat(answer.errors()).noneMatch(error -> error.startsWith("UNAVAILABLE"));
                if (scope == Scope.NONE) {
                    assertThat(uses.only(person).operation()).isEqualTo(root + "." + field.getName());
                    assertThat(uses.only(person).outcome()).isEqualTo("denied");
                } else if (scope == Scope.OPEN) {
                    assertThat(uses.of(person)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_is_told_who_she_is_and_what_she_may_do(Role role) {
        Person person = Person.of(role.claim(), "nokia");

        Answer answer = asking.ask(person, "api/graphql/me", Map.of());

        assertThat(answer.text("me.id")).isEqualTo(person.id().toString());
        assertThat(answer.text("me.name")).isEqualTo(person.name());
        assertThat(answer.text("me.role.code")).isEqualTo(role.claim());
        assertThat(answer.text("me.unit.label")).isEmpty();
        assertThat(answer.data("me.operations").size())
                .isEqualTo(rights.operations(role).size());
    }
}
