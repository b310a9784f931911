package fi.luotsi.queryside.projection;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** A record: its components in the order of their declaration, an absent one not written. */
final class RecordShape implements Shape {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names;
    private final List<Shape> shapes;
    private final RecordHandles handles;

    RecordShape(Class<?> type, String where) {
        RecordComponent[] components = type.getRecordComponents();
        this.handles = RecordHandles.of(type);
        this.names = List.of(components).stream().map(RecordComponent::getName).toList();
        this.shapes = List.of(components).stream()
                .map(component -> Shapes.of(component.getGenericType(), where + "." + component.getName()))
                .toList();
        IntStream.range(0, names.size()).forEach(i -> places.put(names.get(i), i));
    }

    @Override
    public void write(BsonWriter out, Object value) {
        out.writeStartDocument();
        for (int i = 0; i < shapes.size(); i++) {
            MethodHandle accessor = handles.accessors().get(i);
            Object component = RecordHandles.get(accessor, value);
            if (component != null) {
                out.writeName(names.get(i));
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
        return handles.create(values);
    }

    @Override
    public String description() {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + ":" + shapes.get(i).description())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
