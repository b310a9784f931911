package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.record.RecordType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shape of each type that a document may hold: {@code String}, {@code boolean}, {@code int}, {@code long}, {@code UUID}, a record
 * around one UUID (a typed id), {@code Instant}, {@code LocalDate}, {@code YearMonth}, an enum, {@code List}, {@code Set} of scalars,
 * {@code Map} with scalar keys, {@code Personal}, and records of these.
 */
final class Shapes {

    /** Of one width, to the nanosecond, so that text sorts as time does; a date of the store itself ends at milliseconds. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Shapes() {}

    /**
     * The shape of a type.
     *
     * @param where the field, for the error's text
     * @throws IllegalArgumentException where the type cannot be stored
     */
    static Shape of(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return new Containers.ListOf(of(of[0], where + "[]"));
            } else if (raw == Set.class) {
                return new Containers.SetOf(scalar(of[0], where + "[]"));
            } else if (raw == Map.class) {
                return new Containers.MapOf(scalar(of[0], where + " key"), of(of[1], where + "{}"));
            } else if (raw == Personal.class || raw == Personal.Sealed.class) {
                return new SealedShape();
            }
        } else if (type instanceof Class<?> plain) {
            Shape.@Nullable Scalar scalar = scalarOf(plain);
            if (scalar != null) {
                return scalar;
            } else if (plain.isRecord()) {
                return new RecordShape(plain, where);
            }
        }
        throw new IllegalArgumentException(where + " is a " + type.getTypeName()
                + ", which a document cannot hold: allowed are String, boolean, int, long, UUID, typed ids, Instant,"
                + " LocalDate, YearMonth, enums, List, Set, Map, Personal, and records of these");
    }

    private static Shape.Scalar scalar(Type type, String where) {
        if (of(type, where) instanceof Shape.Scalar scalar) {
            return scalar;
        }
        throw new IllegalArgumentException(where + " must be a single value");
    }

    /** The shape of a single value's type, or null where it is not one. */
    static Shape.@Nullable Scalar scalarOf(Class<?> type) {
        if (type == String.class) {
            return new Scalars.Text("text", value -> (String) value, text -> text);
        } else if (type == boolean.class || type == Boolean.class) {
            return new Scalars.Truth();
        } else if (type == int.class || type == Integer.class) {
            return new Scalars.Whole(value -> (Integer) value, Math::toIntExact);
        } else if (type == long.class || type == Long.class) {
            return new Scalars.Whole(value -> (Long) value, value -> value);
        } else if (type == UUID.class) {
            return new Scalars.Id(value -> (UUID) value, value -> value);
        } else if (type == Instant.class) {
            return new Scalars.Text("instant", value -> INSTANT.format((Instant) value), Instant::parse);
        } else if (type == LocalDate.class) {
            return new Scalars.Text("date", Object::toString, LocalDate::parse);
        } else if (type == YearMonth.class) {
            return new Scalars.Text("month", Object::toString, YearMonth::parse);
        } else if (type.isEnum()) {
            return Scalars.constant(type);
        }
        return RecordType.isTypedId(type) ? Scalars.typedId(type) : null;
    }
}
