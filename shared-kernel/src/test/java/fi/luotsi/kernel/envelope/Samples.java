package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.personal.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One made-up event of a type, every component filled in, the same each time. */
final class Samples {

    static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final Instant MORNING = Instant.parse("2026-03-02T07:15:30.123456Z");

    private Samples() {}

    /** Every component filled in. */
    static Envelope envelope(Class<?> type) {
        return envelope(type, false);
    }

    /** Only the components that must be there. */
    static Envelope sparse(Class<?> type) {
        return envelope(type, true);
    }

    private static Envelope envelope(Class<?> type, boolean sparse) {
        Metadata metadata = new Metadata(
                new Actor(ID, "adviser", "tampere-keskusta"),
                "advice-and-guidance",
                "gdpr-6-1-c",
                "service-guidance",
                "pirkanmaan-hyvinvointialue",
                "pirkanmaan-hyvinvointialue",
                MORNING,
                MORNING.plusSeconds(60),
                ID,
                ID);
        CaseworkEvent event = (CaseworkEvent) value(type, "", sparse);
        return new Envelope(ID, event.aggregateId(), 3, metadata, event);
    }

    private static Object value(Type type, String name, boolean sparse) {
        if (type instanceof ParameterizedType generic) {
            Object inner = value(generic.getActualTypeArguments()[0], name, sparse);
            return generic.getRawType() == Personal.class ? Personal.of(inner) : List.of(inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == CaseworkEvent.class) {
            return value(UrgencyScreened.class, name, sparse);
        } else if (plain == String.class) {
            return name;
        } else if (plain == long.class) {
            return 3L;
        } else if (plain == boolean.class || plain == Boolean.class) {
            return true;
        } else if (plain == Long.class) {
            return 7L;
        } else if (plain == UUID.class) {
            return ID;
        } else if (plain == Instant.class) {
            return MORNING;
        } else if (plain == LocalDate.class) {
            return LocalDate.of(1942, 12, 6);
        }
        try {
            RecordComponent[] components = plain.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean absent = sparse && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                values[i] = absent ? null : value(components[i].getGenericType(), components[i].getName(), sparse);
            }
            return plain.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(plain + " has no sample", e);
        }
    }
}
