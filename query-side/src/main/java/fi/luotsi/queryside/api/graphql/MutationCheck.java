package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Ends the start where a mutation leads nowhere, or a command is out of reach. */
@Component
final class MutationCheck {

    MutationCheck(GraphQlSource source) {
        List<String> gaps = gaps(source.schema(), SealedRecords.commands());
        if (!gaps.isEmpty()) {
            throw new IllegalStateException(String.join("\n", gaps));
        }
    }

    /** A sentence for each mutation without a command or a method, and each command without a mutation. */
    static List<String> gaps(GraphQLSchema schema, List<? extends Class<? extends CaseworkCommand>> commands) {
        List<String> found = new ArrayList<>();
        GraphQLObjectType root = Objects.requireNonNull(schema.getObjectType(Mutations.ROOT));
        Map<String, Class<? extends CaseworkCommand>> byName = new HashMap<>();
        for (Class<? extends CaseworkCommand> command : commands) {
            String mutation = Mutations.nameOf(command);
            boolean own = Mutations.isOnlyTheProgramsOwn(command);
            boolean shown = root.getField(mutation) != null;
            if (byName.put(mutation, command) != null) {
                found.add("Two commands are called " + command.getSimpleName() + ", so " + mutation
                        + " could be either.");
            } else if (own && shown) {
                found.add(command.getSimpleName() + " is a @SystemCommand, and the schema lets people send it as "
                        + mutation + ": take away the one or the other.");
            } else if (!own && !shown) {
                found.add(command.getSimpleName() + " has no mutation: add " + mutation
                        + " to the schema, or @SystemCommand to the command where only the program sends it.");
            }
        }
        for (GraphQLFieldDefinition mutation : root.getFieldDefinitions()) {
            if (!byName.containsKey(mutation.getName()) && !isMapped(schema, mutation)) {
                found.add("The mutation " + mutation.getName()
                        + " leads nowhere: no command has its name, and no method" + " with @MutationMapping.");
            }
        }
        return found;
    }

    private static boolean isMapped(GraphQLSchema schema, GraphQLFieldDefinition mutation) {
        return schema.getCodeRegistry()
                .hasDataFetcher(FieldCoordinates.coordinates(Mutations.ROOT, mutation.getName()));
    }
}
