package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** R21: the matrix as people read it, policy × operation × role × field × relation, made of the matrix and the schema themselves. */
@OnRealStores
class RightsTableTest {

    private static final Path TABLE = Path.of("..", "infra", "docs", "rights.md");

    /** The policies of types that are not admitted as records of their own. */
    private static final Set<String> NO_RECORD = Set.of("open", "by-operation");

    private static final String HEAD = """
            # Who may do and see what

            Made of `Role`, `rights.csv` and the `@right` of the schema by `RightsTableTest`, which fails when it is not what they say;
            `-Dluotsi.approve=true` writes it anew. A right is held by a grant for the role, the unit and the service task
            ([0016](../decisions/0016-rights-are-granted-here.md)).

            | value | relation that it asks for |
            |---|---|
            | – | none: nobody of the role |
            | open | none: no client data is in the answer |
            | own-unit | one's own unit takes part in the record, or once did |
            | open-matter | one's own unit takes part and has an open matter with the client, or one's own emergency access is open; what is nobody's needs none |
            | chain | one's own unit sent or received one of its referrals; of other units' members target, state and times |
            | matter-chain | the same; without an open matter with the client target, state and times of all members |
            | in-hand | one's own unit has the client's request in hand: every unit's records of that client, in the answer to it and nowhere else |
            | search | none: every unit's clients by search, with id, name, birth year and municipality |
            | all | none: every unit's |
            | anonymous | none: every unit's numbers, to the nearest five, and no record |
            """;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Rights rights;

    @Test
    @Tag("approval")
    void R21_the_table_of_rights_is_what_the_matrix_and_the_schema_say() throws IOException {
        String table = HEAD + purposes() + policies() + operations() + records() + without();
        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(TABLE, table);
        }

        assertThat(table).as("%s is written anew by ./luotsi approve", TABLE).isEqualTo(Files.readString(TABLE));
    }

    private static String purposes() {
        return "\n## Purposes\n\nFor what each role may use client data, the usual purpose first (703/2023 §10(2)).\n\n| role | purposes |\n|---|---|\n"
                + Arrays.stream(Role.values())
                        .map(role -> "| %s | %s |\n".formatted(role.claim(), String.join(", ", role.purposes())))
                        .collect(Collectors.joining());
    }

    private String policies() {
        return "\n## Policies\n\nThe schema's `@right` names one of these; a new role is a column.\n\n"
                + head("policy", "covers")
                + rights.policies().stream()
                        .map(policy -> row(policy, "`" + policy + "`", rights.covers(policy)) + "\n")
                        .collect(Collectors.joining());
    }

    private String operations() {
        return "\n## Operations\n\nThe row says who may enter; how far it reaches, the record's row says.\n\n"
                + head("operation", "policy")
                + rows(what -> what.contains("."))
                        .map(what -> row(policy(what), "`" + what + "`", policy(what)) + "\n")
                        .collect(Collectors.joining());
    }

    private String records() {
        return "\n## Records\n\nWhoever is shown a record may ask for each of its fields; those in *italics* lie sealed.\n\n"
                + head("record", "policy", "fields")
                + rows(this::isRecord)
                        .map(type -> row(policy(type), "`" + type + "`", policy(type), fields(type)) + "\n")
                        .collect(Collectors.joining());
    }

    private String without() {
        return "\n## Shown with an operation\n\nWhoever may ask for one is shown it, and each record in it by the record's own row. Where the policy is"
                + " `open` no client data is in it.\n\n| type | policy | fields |\n|---|---|---|\n"
                + rows(what -> !what.contains(".") && !isRecord(what))
                        .map(type -> "| `%s` | %s | %s |\n".formatted(type, policy(type), fields(type)))
                        .collect(Collectors.joining());
    }

    private Stream<String> rows(Predicate<String> which) {
        return rights.rows().stream().filter(which);
    }

    private boolean isRecord(String what) {
        return !what.contains(".") && !NO_RECORD.contains(policy(what));
    }

    private String policy(String what) {
        return rights.policy(what).orElseThrow();
    }

    private static String head(String first, String second, String... more) {
        String roles = Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(" | "));
        String columns = Stream.concat(Stream.of(first, second, roles), Arrays.stream(more))
                .collect(Collectors.joining(" | ", "| ", " |"));
        return columns + "\n|" + "---|".repeat(Role.values().length + 2 + more.length) + "\n";
    }

    /** A line with what each role may by the policy, between the second column and the others. */
    private String row(String policy, String first, String second, String... more) {
        String scopes = Arrays.stream(Role.values())
                .map(role -> value(rights.scopeIn(policy, role)))
                .collect(Collectors.joining(" | "));
        return Stream.concat(Stream.of(first, second, scopes), Arrays.stream(more))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String value(Scope scope) {
        return scope == Scope.NONE ? "–" : scope.text();
    }

    private String fields(String recordClass) {
        GraphQLObjectType type = Objects.requireNonNull(source.schema().getObjectType(recordClass));
        return type.getFieldDefinitions().stream()
                .map(field -> isSealed(field) ? "*" + field.getName() + "*" : field.getName())
                .collect(Collectors.joining(", "));
    }

    private static boolean isSealed(GraphQLFieldDefinition field) {
        return field.hasAppliedDirective("sealed");
    }
}
