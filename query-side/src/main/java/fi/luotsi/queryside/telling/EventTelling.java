package fi.luotsi.queryside.telling;

import fi.luotsi.kernel.casework.Adds;
import fi.luotsi.kernel.casework.Aggregate;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Ends;
import fi.luotsi.kernel.casework.Told;
import fi.luotsi.kernel.casework.Untold;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one type are shown in a history, as the type declares it.
 *
 * @param ends names of values that hold no longer after such an event
 * @param adds whether its values stand beside earlier ones of the same name
 */
public record EventTelling(List<ToldPart> parts, List<String> ends, boolean adds) {

    /**
     * A component that is shown.
     *
     * @param list whose code it holds, if it is coded
     */
    public record ToldPart(
            String name, RecordPart part, @Nullable CodeList list) {}

    private static final ClassValue<EventTelling> KNOWN = new ClassValue<>() {
        @Override
        protected EventTelling computeValue(Class<?> type) {
            return read(type);
        }
    };

    public static EventTelling of(Class<? extends CaseworkEvent> type) {
        return KNOWN.get(type);
    }

    private static EventTelling read(Class<?> type) {
        Set<String> ids = idsOfAll(type);
        List<ToldPart> parts = RecordType.of(type).parts().stream()
                .filter(part -> !ids.contains(part.name()))
                .filter(part -> part.annotation(Untold.class).isEmpty())
                .map(part -> new ToldPart(
                        part.annotation(Told.class).map(Told::as).orElse(part.name()),
                        part,
                        part.annotation(Coded.class).map(Coded::value).orElse(null)))
                .toList();
        Ends ends = type.getAnnotation(Ends.class);
        return new EventTelling(
                parts, ends == null ? List.of() : List.of(ends.value()), type.isAnnotationPresent(Adds.class));
    }

    /** The components that every event of the aggregate has: its own id, and that of its chain. */
    private static Set<String> idsOfAll(Class<?> type) {
        return supertypes(type)
                .filter(each -> each.isAnnotationPresent(Aggregate.class))
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()).flatMap(EventTelling::supertypes));
    }
}
