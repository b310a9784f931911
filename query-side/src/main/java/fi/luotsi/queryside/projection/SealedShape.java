package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.personal.Personal;
import org.bson.BsonReader;
import org.bson.BsonWriter;

/** A sealed personal value, as it came out of its event. An unsealed one is refused: nothing personal is stored in plain. */
final class SealedShape implements Shape {

    private final RecordShape stored = new RecordShape(Personal.Sealed.class, "personal");

    @Override
    public void write(BsonWriter out, Object value) {
        switch ((Personal<?>) value) {
            case Personal.Sealed<?> sealed -> stored.write(out, sealed);
            case Personal.Fresh<?> _ ->
                throw new IllegalArgumentException("a personal value that is not sealed cannot be stored");
        }
    }

    @Override
    public Object read(BsonReader in) {
        return stored.read(in);
    }

    @Override
    public String description() {
        return "personal" + stored.description();
    }
}
