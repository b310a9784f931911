package fi.luotsi.commandside.property;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.Undo;
import java.lang.reflect.RecordComponent;
import java.util.UUID;

/** The command that takes something back in a record, of the record's kind. */
final class UndoOf {

    private UndoOf() {}

    /** In the record of that command. */
    static CaseworkCommand recordOf(CaseworkCommand command, int version) {
        Class<?> type = AggregateType.of(command).commandTypes().stream()
                .filter(Undo.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
        RecordComponent[] parts = type.getRecordComponents();
        try {
            Object id = parts[0].getType().getDeclaredConstructor(UUID.class).newInstance(command.aggregateId());
            return (CaseworkCommand) type.getDeclaredConstructor(parts[0].getType(), Integer.class)
                    .newInstance(id, version);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
