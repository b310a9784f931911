package fi.luotsi.kernel.casework;

import java.util.List;
import java.util.stream.Stream;

/** The records of a sealed hierarchy, as every command or every event that there is. */
public final class SealedRecords {

    private SealedRecords() {}

    public static <T> List<Class<? extends T>> of(Class<T> type) {
        return leaves(type)
                .<Class<? extends T>>map(leaf -> leaf.asSubclass(type))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(SealedRecords::leaves);
    }
}
