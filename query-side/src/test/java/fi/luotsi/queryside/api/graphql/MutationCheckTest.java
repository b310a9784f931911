package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.Destructions.EscalateDestruction;
import fi.luotsi.kernel.casework.EpisodePlanning.DraftPlan;
import fi.luotsi.kernel.casework.EpisodePlanning.WaivePlan;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages to a developer who forgets a mutation, a command or the link between them. The real schema is checked at every start. */
class MutationCheckTest {

    private static final List<Class<? extends CaseworkCommand>> COMMANDS =
            List.of(DraftPlan.class, EscalateDestruction.class);

    /** A schema of these mutations, of which one has a method of its own. */
    private static GraphQLSchema schema(String mapped, String... mutations) {
        StringBuilder sdl = new StringBuilder("type Query { q: Int } type Mutation {");
        Stream.concat(Stream.of(mapped), Stream.of(mutations))
                .forEach(name -> sdl.append(' ').append(name).append(": Int"));
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(sdl.append(" }").toString()),
                        RuntimeWiring.newRuntimeWiring()
                                .type("Mutation", type -> type.dataFetcher(mapped, _ -> 1))
                                .build());
    }

    @Test
    void a_mutation_belongs_to_a_command_or_has_a_method() {
        assertThat(MutationCheck.gaps(schema("rotateKeys", "draftPlan"), COMMANDS))
                .isEmpty();
    }

    @Test
    void a_mutation_that_leads_nowhere_is_named() {
        assertThat(MutationCheck.gaps(schema("rotateKeys", "draftPlan", "draughtPlan"), COMMANDS))
                .containsExactly("The mutation draughtPlan leads nowhere: no command has its name, and no method with"
                        + " @MutationMapping.");
    }

    @Test
    void a_command_that_nobody_can_send_is_named_with_its_remedy() {
        assertThat(MutationCheck.gaps(schema("draftPlan"), List.of(DraftPlan.class, WaivePlan.class)))
                .containsExactly(
                        "WaivePlan has no mutation: add waivePlan to the schema, or @SystemCommand to the command"
                                + " where only the program sends it.");
    }

    @Test
    void a_command_that_only_the_program_sends_needs_no_mutation() {
        assertThat(MutationCheck.gaps(schema("draftPlan", "escalateDestruction"), COMMANDS))
                .containsExactly("EscalateDestruction is a @SystemCommand, and the schema lets people send it as"
                        + " escalateDestruction: take away the one or the other.");
    }

    @Test
    void two_commands_have_two_names() {
        assertThat(MutationCheck.gaps(schema("draftPlan"), List.of(DraftPlan.class, DraftPlan.class)))
                .containsExactly("Two commands are called DraftPlan, so draftPlan could be either.");
    }
}
