package fi.luotsi.queryside.projection;

import com.mongodb.MongoClientSettings;
import java.util.UUID;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** How values in queries are written: as they are in documents, so that a criterion on a typed id or an instant finds it. */
final class Codecs {

    private static final CodecRegistry REGISTRY = CodecRegistries.withUuidRepresentation(
            CodecRegistries.fromRegistries(
                    CodecRegistries.fromProviders(new OfScalars()), MongoClientSettings.getDefaultCodecRegistry()),
            UuidRepresentation.STANDARD);

    private Codecs() {}

    static CodecRegistry registry() {
        return REGISTRY;
    }

    static UUID id(RawBsonDocument document) {
        return document.getBinary("_id").asUuid();
    }

    private static final class OfScalars implements CodecProvider {

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            Shape.@Nullable Scalar shape = type.getPackageName().equals("java.lang") ? null : Shapes.scalarOf(type);
            return shape == null ? null : new OfScalar<>(type, shape);
        }
    }

    private record OfScalar<T>(Class<T> type, Shape shape) implements Codec<T> {

        @Override
        public void encode(BsonWriter out, T value, EncoderContext context) {
            shape.write(out, value);
        }

        @Override
        public T decode(BsonReader in, DecoderContext context) {
            return type.cast(shape.read(in));
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
