package fi.luotsi.kernel.code;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts values into words for a reader, in one language. */
public interface Labels {

    /** What a code means; one that is not in the list stands for itself. */
    String label(CodeList list, String code);

    /** The word that stands under a key. */
    String word(String key);

    /** A value by its type. */
    String of(Object value);

    /** Those that are there, each on a line of its own. */
    default String lines(@Nullable Object... values) {
        return Stream.of(values).filter(Objects::nonNull).map(this::of).collect(Collectors.joining("\n"));
    }
}
