package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** A record: its components in the order of their declaration, an absent one not written. */
final class RecordShape implements Shape {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<RecordPart> parts;
    private final List<Shape> shapes;
    private final RecordType type;

    RecordShape(Class<?> type, String where) {
        this.type = RecordType.of(type);
        this.parts = this.type.parts();
        this.shapes = parts.stream()
                .map(part -> Shapes.of(part.component().getGenericType(), where + "." + part.name()))
                .toList();
        parts.forEach(part -> places.put(part.name(), part.index()));
    }

    @Override
    public void write(BsonWriter out, Object value) {
        out.writeStartDocument();
        for (int i = 0; i < shapes.size(); i++) {
            Object component = parts.get(i).of(value);
            if (component != null) {
                out.writeName(parts.get(i).name());
                shapes.get(i).write(out, component);
            }
        }
        out.writeEndDocument();
    }

    @Override
    public Object read(BsonReader in) {
        Object[] values = new Object[shapes.size()];
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            Integer place = places.get(in.readName());
            if (place == null) {
                in.skipValue();
            } else {
                values[place] = shapes.get(place).read(in);
            }
        }
        in.readEndDocument();
        return type.create(values);
    }

    @Override
    public String description() {
        return parts.stream()
                .map(part -> part.name() + ":" + shapes.get(part.index()).description())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
