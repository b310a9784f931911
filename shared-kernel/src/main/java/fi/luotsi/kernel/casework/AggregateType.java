package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.RecordId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of aggregate, as its sealed interfaces tell it: {@link Aggregate} stands on its events, and its commands name it by the same
 * type of id.
 *
 * @param idType of its records' ids, as {@code EpisodeId}
 * @param idField name of the component by which each of its commands names its record, as {@code episodeId}
 */
public record AggregateType(
        Aggregate declared,
        Class<? extends CaseworkEvent> events,
        Class<? extends CaseworkCommand> commands,
        Class<?> idType,
        String idField) {

    private static final ClassValue<AggregateType> TYPES = new ClassValue<>() {
        @Override
        protected AggregateType computeValue(Class<?> type) {
            return all().stream()
                    .filter(kind -> kind.events().isAssignableFrom(type)
                            || kind.commands().isAssignableFrom(type)
                            || kind.idType() == type)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(type + " is of no aggregate"));
        }
    };

    /**
     * All there are.
     *
     * @throws IllegalStateException where one is not declared whole, with what is missing and where
     */
    public static List<AggregateType> all() {
        return permitted(CaseworkEvent.class).map(AggregateType::declaredBy).toList();
    }

    public static AggregateType of(CaseworkEvent event) {
        return TYPES.get(event.getClass());
    }

    public static AggregateType of(CaseworkCommand command) {
        return TYPES.get(command.getClass());
    }

    public static AggregateType of(RecordId id) {
        return TYPES.get(id.getClass());
    }

    /** The kind whose events, or one of them, the type is. */
    public static AggregateType of(Class<? extends CaseworkEvent> events) {
        return TYPES.get(events);
    }

    /** Every event of the kind: the records of its sealed hierarchy. */
    public List<? extends Class<? extends CaseworkEvent>> eventTypes() {
        return SealedRecords.of(events);
    }

    public List<? extends Class<? extends CaseworkCommand>> commandTypes() {
        return SealedRecords.of(commands);
    }

    /** The word with which the stored names of all its events begin, and its full stop, as {@code rights-request.} */
    public String storedPrefix() {
        Set<String> prefixes = eventTypes().stream()
                .map(type -> type.getAnnotation(StoredAs.class).value())
                .map(name -> name.substring(0, name.indexOf('.') + 1))
                .collect(Collectors.toSet());
        if (prefixes.size() != 1) {
            throw new IllegalStateException(
                    "the names in @StoredAs on the events of " + events.getName() + " begin differently: " + prefixes);
        }
        return prefixes.iterator().next();
    }

    static AggregateType declaredBy(Class<? extends CaseworkEvent> events) {
        Aggregate declared = events.getAnnotation(Aggregate.class);
        if (declared == null) {
            throw new IllegalStateException(
                    events.getName() + " lacks @Aggregate, which says how its records are" + " called, shown and kept");
        }
        Class<?> idType = ids(events).findFirst().map(Method::getReturnType).orElseThrow();
        return permitted(CaseworkCommand.class)
                .flatMap(commands -> ids(commands)
                        .filter(id -> id.getReturnType() == idType)
                        .map(id -> new AggregateType(declared, events, commands, idType, id.getName())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(events.getName()
                        + " lacks its commands: no interface that CaseworkCommand permits names its record by "
                        + idType.getSimpleName()));
    }

    /** Only the interface's own accessors count: a referral's event names its chain by an id too. */
    private static Stream<Method> ids(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    @SuppressWarnings("unchecked") // a permitted type extends the type that permits it
    private static <T> Stream<Class<? extends T>> permitted(Class<? extends T> type) {
        return Stream.of(type.getPermittedSubclasses()).map(each -> (Class<? extends T>) each);
    }
}
