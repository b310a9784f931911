package fi.luotsi.kernel.code;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts values into words for a reader, in one language. */
public interface Labels {

    /** The label of a code; a code that is not in the list stands for itself. */
    String label(CodeList list, String code);

    /** The word that stands under a key. */
    String word(String key);

    /** A value in words, by its type. */
    String of(Object value);

    /** The values that are not null, each on a line of its own. */
    default String lines(@Nullable Object... values) {
        return Stream.of(values).filter(Objects::nonNull).map(this::of).collect(Collectors.joining("\n"));
    }
}
