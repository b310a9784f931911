package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** R21: every right that the matrix names is held, and only that. */
@OnRealStores
class RightsMatrixTest {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Rights rights;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    /** But for the state of lists, which asks for the rights to their queries: {@code SignalsTest}. */
    private List<GraphQLFieldDefinition> fields(String root) {
        return Objects.requireNonNull(source.schema().getObjectType(root)).getFieldDefinitions().stream()
                .filter(field -> !field.getName().equals("listsState"))
                .toList();
    }

    @Test
    void the_search_answers_with_the_fields_of_its_exception_and_no_others() {
        assertThat(Objects.requireNonNull(source.schema().getObjectType("ClientMatch")).getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName))
                .containsExactly("clientId", "name", "formerName", "birthYear", "municipality");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void each_is_told_who_they_are_and_what_they_may_do(Role role) {
        Person person = Person.of(role.claim(), "nokia");

        Answer answer = asking.ask(person, "api/graphql/viewer", Map.of());

        assertThat(answer.text("viewer.id")).isEqualTo(person.id().toString());
        assertThat(answer.text("viewer.name")).isEqualTo(person.name());
        assertThat(answer.text("viewer.role.code")).isEqualTo(role.claim());
        assertThat(answer.text("viewer.unit.label")).isEmpty();
        assertThat(answer.data("viewer.operations").size())
                .isEqualTo(rights.operations(role).size());
    }
}
