package fi.luotsi.samples;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A command as it might have been given by mistake: about the same records, with some of its codes, yeses and noes another. */
public final class Misspoken {

    private Misspoken() {}

    /** Another command of the type, or an equal one where it says nothing that could be wrong. */
    public static CaseworkCommand of(CaseworkCommand meant, Random dice) {
        RecordComponent[] parts = meant.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(parts)
                .map(part -> other(Slot.of(part), value(meant, part), dice))
                .toArray();
        try {
            return meant.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object other(Slot slot, @Nullable Object value, Random dice) {
        if (value == null || dice.nextInt(3) == 0) {
            return value;
        }
        return switch (value) {
            case Boolean truth -> !truth;
            case String code when slot.list().isPresent() -> code(slot.list().get(), code, dice);
            default -> value;
        };
    }

    private static String code(CodeList list, String code, Random dice) {
        List<String> all = Codes.published().all(list).stream().map(Code::value).toList();
        return list == CodeList.UNIT ? code : all.get(dice.nextInt(all.size()));
    }

    private static @Nullable Object value(CaseworkCommand command, RecordComponent part) {
        try {
            return part.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
