package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.queryside.asking.SchemaMutations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A mutation of the schema that sends a command of its name. */
record CommandMutation(String name, Class<? extends CaseworkCommand> command) {

    /** Input fields that go with any command and are no part of it. */
    private static final Set<String> BESIDE = Set.of(
            "commandId",
            "expectedVersion",
            "occurredAt",
            "corrects.entry",
            "corrects.expectedVersion",
            "corrects.reason");

    /** All of them; a mutation that takes no command id is care of the program. */
    static List<CommandMutation> all() {
        Map<String, Class<? extends CaseworkCommand>> commands = SealedRecords.of(CaseworkCommand.class).stream()
                .collect(Collectors.toMap(CommandMutation::mutation, Function.identity()));
        return SchemaMutations.names().stream()
                .filter(name -> SchemaMutations.inputPaths(name).contains("commandId"))
                .map(name -> new CommandMutation(
                        name, Objects.requireNonNull(commands.get(name), () -> name + " has no command of its name")))
                .toList();
    }

    private static String mutation(Class<?> command) {
        String name = command.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether it begins a record, which has no version yet. */
    boolean begins() {
        return !takesVersion() && !Undo.class.isAssignableFrom(command);
    }

    /** Whether it may say which version of the record it is about. */
    boolean takesVersion() {
        return SchemaMutations.inputPaths(name).contains("expectedVersion");
    }

    /** The field of its record's id, which every command names first. */
    String idField() {
        return command.getRecordComponents()[0].getName();
    }

    /** The input fields of the command itself, as {@code name.given}. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>(SchemaMutations.inputPaths(name));
        paths.removeAll(BESIDE);
        return paths;
    }

    @Override
    public String toString() {
        return name;
    }
}
