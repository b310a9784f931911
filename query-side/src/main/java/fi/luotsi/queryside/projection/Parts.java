package fi.luotsi.queryside.projection;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists of a document's parts, as an event leaves them. */
public final class Parts {

    private Parts() {}

    public static <T> List<T> added(List<T> parts, T one) {
        return Stream.concat(parts.stream(), Stream.of(one)).toList();
    }

    /** The same in the same order, but for those that the event is about. */
    public static <T> List<T> changed(List<T> parts, Predicate<T> which, UnaryOperator<T> change) {
        return parts.stream()
                .map(part -> which.test(part) ? change.apply(part) : part)
                .toList();
    }
}
