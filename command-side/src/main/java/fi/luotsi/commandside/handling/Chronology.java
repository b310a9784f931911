package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Follows;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.Transition;
import fi.luotsi.kernel.record.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a record happened, as far as something later may not come before it: its beginning, its last transition, and
 * the events that others are declared to follow. Events of old that came in another order are taken as they are.
 */
final class Chronology {

    private static final Set<Class<?>> FOLLOWED = AggregateType.all().stream()
            .flatMap(kind -> kind.eventTypes().stream())
            .flatMap(event -> Stream.ofNullable(event.getAnnotation(Follows.class)))
            .flatMap(follows -> Arrays.stream(follows.value()))
            .collect(Collectors.toUnmodifiableSet());

    private record Past(CaseworkEvent event, Instant at) {}

    private final List<Past> followed = new ArrayList<>();
    private @Nullable Instant beginning;
    private @Nullable Instant transition;

    void take(CaseworkEvent event, Instant occurredAt) {
        if (event instanceof Opens first) {
            beginning = first.begins(occurredAt);
        }
        if (event instanceof Transition) {
            transition = later(transition, occurredAt);
        }
        if (FOLLOWED.contains(event.getClass())) {
            followed.add(new Past(event, occurredAt));
        }
    }

    /** When the record came to stand where it does; empty before its first event. */
    Optional<Instant> standsSince() {
        return Optional.ofNullable(transition == null ? beginning : later(beginning, transition));
    }

    /** The moment before which the event cannot have happened. */
    Optional<Instant> earliest(CaseworkEvent event, Instant occurredAt) {
        @Nullable Instant earliest = event instanceof Opens first ? first.begins(occurredAt) : beginning;
        if (event instanceof Transition) {
            earliest = later(earliest, transition);
        }
        Follows follows = event.getClass().getAnnotation(Follows.class);
        if (follows != null) {
            for (Past past : followed) {
                if (isFollowed(follows, past.event(), event)) {
                    earliest = later(earliest, past.at());
                }
            }
        }
        return Optional.ofNullable(earliest);
    }

    private static boolean isFollowed(Follows follows, CaseworkEvent past, CaseworkEvent event) {
        return List.of(follows.value()).contains(past.getClass())
                && (follows.of().isEmpty() || component(past, follows.of()).equals(component(event, follows.of())));
    }

    private static Object component(CaseworkEvent event, String name) {
        return RecordType.of(event.getClass())
                .part(name)
                .map(part -> part.of(event))
                .orElseThrow(() -> new IllegalStateException(
                        event.getClass().getName() + " has no component " + name + ", of which @Follows speaks"));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
