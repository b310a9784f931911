package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** The shapes of single values. */
final class Scalars {

    private Scalars() {}

    /** Anything that is stored as text. */
    record Text(String description, Function<Object, String> print, Function<String, Object> parse)
            implements Shape.Scalar {

        @Override
        public void write(BsonWriter out, Object value) {
            out.writeString(print.apply(value));
        }

        @Override
        public Object read(BsonReader in) {
            return parse.apply(in.readString());
        }

        @Override
        public String key(Object value) {
            return print.apply(value);
        }

        @Override
        public Object ofKey(String key) {
            return parse.apply(key);
        }
    }

    record Truth() implements Shape.Scalar {

        @Override
        public void write(BsonWriter out, Object value) {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(BsonReader in) {
            return in.readBoolean();
        }

        @Override
        public String key(Object value) {
            return value.toString();
        }

        @Override
        public Object ofKey(String key) {
            return Boolean.valueOf(key);
        }

        @Override
        public String description() {
            return "boolean";
        }
    }

    /** Whole numbers, all 64 bits wide, so that a wider component later reads the same bytes. */
    record Whole(ToLongFunction<Object> wide, LongFunction<Object> narrow) implements Shape.Scalar {

        @Override
        public void write(BsonWriter out, Object value) {
            out.writeInt64(wide.applyAsLong(value));
        }

        @Override
        public Object read(BsonReader in) {
            return narrow.apply(in.getCurrentBsonType() == BsonType.INT32 ? in.readInt32() : in.readInt64());
        }

        @Override
        public String key(Object value) {
            return value.toString();
        }

        @Override
        public Object ofKey(String key) {
            return narrow.apply(Long.parseLong(key));
        }

        @Override
        public String description() {
            return "whole";
        }
    }

    /** Ids, typed or not, in the standard binary form. */
    record Id(Function<Object, UUID> bare, Function<UUID, Object> typed) implements Shape.Scalar {

        @Override
        public void write(BsonWriter out, Object value) {
            out.writeBinaryData(new BsonBinary(bare.apply(value)));
        }

        @Override
        public Object read(BsonReader in) {
            return typed.apply(in.readBinaryData().asUuid());
        }

        @Override
        public String key(Object value) {
            return bare.apply(value).toString();
        }

        @Override
        public Object ofKey(String key) {
            return typed.apply(UUID.fromString(key));
        }

        @Override
        public String description() {
            return "id";
        }
    }

    static Shape.Scalar typedId(Class<?> type) {
        RecordType record = RecordType.of(type);
        RecordPart only = record.parts().getFirst();
        return new Id(value -> (UUID) Objects.requireNonNull(only.of(value)), id -> record.create(new Object[] {id}));
    }

    static Shape.Scalar constant(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        List<Object> constants = List.of(type.getEnumConstants());
        constants.forEach(constant -> byName.put(((Enum<?>) constant).name(), constant));
        return new Text(
                "one of " + Arrays.toString(type.getEnumConstants()), value -> ((Enum<?>) value).name(), name -> {
                    Object constant = byName.get(name);
                    if (constant == null) {
                        throw new IllegalStateException(
                                "a stored document names an unknown constant of " + type.getName());
                    }
                    return constant;
                });
    }
}
