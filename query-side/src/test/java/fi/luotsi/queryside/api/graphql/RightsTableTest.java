package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.authentication.Role;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** R21: the matrix as people read it, role × operation × field × relation, made of the matrix and the schema themselves. */
@OnRealStores
class RightsTableTest {

    private static final Path TABLE = Path.of("..", "infra", "rights.md");

    private static final String HEAD = """
            # Who may do and see what

            Made of `rights.csv` and the schema by `RightsTableTest`, which fails when it is not what they say; `-Dluotsi.approve=true`
            writes it anew. A right is held by a grant for the role, the unit and the service task ([0016](decisions/0016-rights-are-granted-here.md)).

            | value | relation that it asks for |
            |---|---|
            | – | none: nobody of the role |
            | open | none: no client data is in the answer |
            | own-unit | one's own unit takes part in the record, or once did |
            | open-matter | one's own unit takes part and has an open matter with the client, or one's own emergency access is open; what is nobody's needs none |
            | chain | one's own unit sent or received one of its referrals; of other units' members target, state and times |
            | matter-chain | the same; without an open matter with the client target, state and times of all members |
            | in-hand | one's own unit has the client's request in hand: every unit's records of hers, in the answer to it and nowhere else |
            | search | none: every unit's clients by search, with id, name, birth year and municipality |
            | all | none: every unit's |
            | anonymous | none: every unit's numbers, to the nearest five, and no record |
            """;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Rights rights;

    @Test
    void R21_the_table_of_rights_is_what_the_matrix_and_the_schema_say() throws IOException {
        String table =
                HEAD + "\n## Operations\n\nThe row says who may enter; how far it reaches, the record's row says.\n\n"
                        + rows(what -> what.contains("."), what -> "")
                        + "\n## Records\n\nWhoever is shown a record may ask for each of its fields; those in *italics* lie sealed.\n\n"
                        + rows(what -> !what.contains("."), this::fields);
        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(TABLE, table);
        }

        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    private String rows(Predicate<String> which, UnaryOperator<String> more) {
        boolean wide = rights.rows().stream().filter(which).anyMatch(what -> !more.apply(what)
                .isEmpty());
        String roles = Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(" | "));
        String line = "---|".repeat(Role.values().length + (wide ? 2 : 1));
        return "| | " + roles + (wide ? " | fields" : "") + " |\n|" + line + "\n"
                + rights.rows().stream()
                        .filter(which)
                        .map(what -> row(what) + (wide ? " " + more.apply(what) + " |" : "") + "\n")
                        .collect(Collectors.joining());
    }

    private String row(String what) {
        return Arrays.stream(Role.values())
                .map(role -> value(rights.scope(role, what)))
                .collect(Collectors.joining(" | ", "| `" + what + "` | ", " |"));
    }

    private static String value(Scope scope) {
        return scope == Scope.NONE ? "–" : scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
