package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Aggregate;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Revision;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.StoredAs;
import fi.luotsi.kernel.envelope.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A read model with a document for each aggregate of one kind. The functions that a subclass names in its constructor are its filter:
 * an event that none of them takes belongs to no document.
 *
 * @param <E> the aggregate's events, which are annotated with {@link Aggregate}
 */
public abstract class AggregateProjection<E extends CaseworkEvent, D extends Record> implements Projection<D> {

    /** A document after an event. */
    @FunctionalInterface
    public interface Change<D, T> {

        D after(D before, T event, Envelope by);
    }

    /** The function of one type of event: without a document before it, it begins one. */
    private record Case<D>(Class<?> type, Step<D> step) {}

    private interface Step<D> {

        D after(@Nullable D before, CaseworkEvent event, Envelope by);
    }

    private final String name;
    private final Class<D> documentType;
    private final Set<String> records;
    private final List<Case<D>> beginnings = new ArrayList<>();
    private final List<Case<D>> changes = new ArrayList<>();
    private List<String> indexes = List.of();
    private @Nullable String namePrefix;

    protected AggregateProjection(String name, Class<E> events, Class<D> documentType) {
        this.name = name;
        this.documentType = documentType;
        AggregateType kind = AggregateType.of(events);
        this.records = Set.of(kind.declared().name());
        // what was a slip is taken back of every document, and what was put right is right in each
        kind.eventTypes().stream().filter(Revision.class::isAssignableFrom).forEach(this::narrow);
    }

    /** The first event of a document, and the document after it. */
    protected final <T extends E> void begins(Class<T> type, BiFunction<T, Envelope, D> begun) {
        beginnings.add(new Case<>(type, (_, event, by) -> begun.apply(type.cast(event), by)));
        narrow(type);
    }

    /** Events of a document that has begun. */
    protected final <T extends E> void changes(Class<T> type, Change<D, T> change) {
        changes.add(new Case<>(
                type, (before, event, by) -> change.after(Objects.requireNonNull(before), type.cast(event), by)));
        narrow(type);
    }

    /** As {@link Projection#indexes}. */
    protected final void indexed(String... fields) {
        indexes = List.of(fields);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<D> documentType() {
        return documentType;
    }

    @Override
    public final Set<String> records() {
        return records;
    }

    @Override
    public final List<String> indexes() {
        return indexes;
    }

    @Override
    public final String namePrefix() {
        return Objects.requireNonNullElse(namePrefix, "");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return takes(event) ? event.aggregateId() : null;
    }

    @Override
    public final D fold(@Nullable D document, Recorded recorded) {
        CaseworkEvent event = recorded.envelope().event();
        for (Case<D> each : document == null ? beginnings : changes) {
            if (each.type().isInstance(event)) {
                return each.step().after(document, event, recorded.envelope());
            }
        }
        throw new IllegalStateException(
                "a document of " + name + (document == null ? " does not begin with " : " does not change by ")
                        + event.getClass().getSimpleName());
    }

    /** Whether a function was named for the event. */
    protected final boolean takes(CaseworkEvent event) {
        return isOf(changes, event) || isOf(beginnings, event);
    }

    private static <D> boolean isOf(List<Case<D>> cases, CaseworkEvent event) {
        for (Case<D> each : cases) {
            if (each.type().isInstance(event)) {
                return true;
            }
        }
        return false;
    }

    private void narrow(Class<?> type) {
        storedNames(type).forEach(stored -> namePrefix = namePrefix == null ? stored : common(namePrefix, stored));
    }

    private static Stream<String> storedNames(Class<?> type) {
        return SealedRecords.of(type).stream().map(event -> Objects.requireNonNull(
                        event.getAnnotation(StoredAs.class), () -> event + " lacks its @StoredAs")
                .value());
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
