package fi.luotsi.samples;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.Undo;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Slips of a version that there is: by chance alone, few would be. */
public final class LikelyUndo {

    private LikelyUndo() {}

    /** The same of that version, where the command takes something back; else the command itself. */
    public static CaseworkCommand of(CaseworkCommand any, int version) {
        return any instanceof Undo ? (CaseworkCommand) with((Record) any, version) : any;
    }

    private static Object with(Record undo, int version) {
        RecordComponent[] parts = undo.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts)
                .map(part -> part.getName().equals("version") ? version : value(undo, part))
                .toArray();
        try {
            return undo.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Record undo, RecordComponent part) {
        try {
            return part.getAccessor().invoke(undo);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
