package fi.luotsi.kernel.casework;

import java.util.List;
import java.util.stream.Stream;

/** The records of a sealed interface, as deep as it is sealed, in the order of its {@code permits}. */
public final class SealedRecords {

    private SealedRecords() {}

    /** Every command that there is. */
    public static List<Class<? extends CaseworkCommand>> commands() {
        return of(CaseworkCommand.class);
    }

    /** Every event that there is. */
    public static List<Class<? extends CaseworkEvent>> events() {
        return of(CaseworkEvent.class);
    }

    public static <T> List<Class<? extends T>> of(Class<T> sealed) {
        return leaves(sealed)
                .<Class<? extends T>>map(leaf -> leaf.asSubclass(sealed))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedRecords::leaves)
                : Stream.of(type);
    }
}
