package fi.luotsi.benchmarks.auditor;

import fi.luotsi.auditor.CheckedEvents;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Personal;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The verifier's own check of every entry, and after it each event decoded and all that is sealed in it opened. The verifier itself
 * has no keys: those who may have them open with the program's own reader, as here.
 */
final class OpenedReplay {

    private final Map<UUID, DataKey> keys;
    private final EnvelopeCodec codec = new EnvelopeCodec();
    private final Map<Class<?>, List<Group>> groups = new ConcurrentHashMap<>();

    /** A component of an event that is sealed. */
    private record Group(RecordComponent component, Class<?> type) {}

    OpenedReplay(Map<UUID, DataKey> keys) {
        this.keys = keys;
    }

    /**
     * Checks and opens a whole export.
     *
     * @return how many values were opened
     * @throws IOException where something is wrong
     */
    long run(Path events, Path keyFile, Path checkpoints) throws IOException {
        LongAdder opened = new LongAdder();
        CheckedEvents.read(
                events,
                keyFile,
                checkpoints,
                envelopes -> opened.add(envelopes.mapToInt(this::open).sum()));
        return opened.sum();
    }

    private int open(byte[] envelope) {
        Record event = (Record) codec.decode(envelope).event();
        int opened = 0;
        for (Group group : groups.computeIfAbsent(event.getClass(), OpenedReplay::groups)) {
            if (value(group, event) instanceof Personal.Sealed<?> sealed) {
                opened += open(sealed, group.type());
            }
        }
        return opened;
    }

    private static @Nullable Object value(Group group, Record event) {
        try {
            return group.component().getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event's parts can be read", e);
        }
    }

    @SuppressWarnings("unchecked") // the event's record says as what it was sealed
    private <T> int open(Personal.Sealed<?> sealed, Class<T> type) {
        DataKey key = keys.get(sealed.key());
        if (key == null) {
            throw new IllegalStateException("a key is missing");
        }
        Unsealing.open((Personal.Sealed<T>) sealed, type, key);
        return 1;
    }

    private static List<Group> groups(Class<?> type) {
        List<Group> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == Personal.class
                    && component.getGenericType() instanceof ParameterizedType sealed
                    && sealed.getActualTypeArguments()[0] instanceof Class<?> of) {
                found.add(new Group(component, of));
            }
        }
        return List.copyOf(found);
    }
}
