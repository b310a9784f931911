package fi.luotsi.queryside.projection;

import org.bson.BsonReader;
import org.bson.BsonWriter;

/** How values of one Java type are stored: always the same bytes for equal values. */
interface Shape {

    void write(BsonWriter out, Object value);

    Object read(BsonReader in);

    /** Names all that decides the stored form: shapes that differ here cannot read each other's values. */
    String description();

    /** A shape that also stands as the key of a map. */
    interface Scalar extends Shape {

        String key(Object value);

        Object ofKey(String key);
    }
}
