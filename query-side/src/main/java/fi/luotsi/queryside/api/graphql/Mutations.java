package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SystemCommand;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** A mutation is sent as the command of its name: {@code draftPlan} as {@code DraftPlan}, whose shape its input has. */
@Component
@EnableConfigurationProperties(RecordingProperties.class)
public class Mutations implements RuntimeWiringConfigurer {

    static final String ROOT = "Mutation";

    private final RecordsFactory records;
    private final ReadModelsAsked readModels;
    private final Commands commands;

    Mutations(RecordsFactory records, ReadModelsAsked readModels, Commands commands) {
        this.records = records;
        this.readModels = readModels;
        this.commands = commands;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        SealedRecords.commands().stream()
                .filter(command -> !isOnlyTheProgramsOwn(command))
                .forEach(command -> wiring.type(
                        ROOT,
                        mutation -> mutation.dataFetcher(
                                nameOf(command), new MutationFetcher(command, records, readModels, commands))));
    }

    static boolean isOnlyTheProgramsOwn(Class<? extends CaseworkCommand> command) {
        return command.isAnnotationPresent(SystemCommand.class);
    }

    /** The name of the mutation that sends the command. */
    public static String nameOf(Class<? extends CaseworkCommand> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
