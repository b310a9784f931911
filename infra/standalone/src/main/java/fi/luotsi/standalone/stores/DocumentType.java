package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/** A document as its file holds it: in BSON, which is read many times as fast as what the library would write, Java's own form of objects. */
final class DocumentType extends BasicDataType<Document> {

    /** About what a value and its name take besides their texts. */
    private static final int OF_A_VALUE = 64;

    private static final int FIRST_ROOM = 1_024;

    /** The library's name of the map that holds a collection's documents begins so. */
    private static final String MAPS = "databases.";

    /** The documents of a collection, by their ids. */
    static MVMap<Object, Document> openMap(MVStore store, String collection) {
        return store.openMap(
                MAPS + collection,
                new MVMap.Builder<Object, Document>()
                        .keyType(new ObjectDataType())
                        .valueType(new DocumentType()));
    }

    /** The collection whose documents a map holds; null where it holds something else. */
    static @Nullable String collectionOf(String map) {
        return map.startsWith(MAPS) ? map.substring(MAPS.length()) : null;
    }

    @Override
    public int getMemory(Document document) {
        return size(document);
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case String text -> OF_A_VALUE + 2 * text.length();
            case Map<?, ?> fields ->
                OF_A_VALUE
                        + fields.entrySet().stream()
                                .mapToInt(field -> OF_A_VALUE + size(field.getValue()))
                                .sum();
            case Collection<?> values ->
                OF_A_VALUE + values.stream().mapToInt(DocumentType::size).sum();
            case null, default -> OF_A_VALUE;
        };
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(FIRST_ROOM);
        BsonEncoder.encodeDocument(document, bson);
        out.putVarInt(bson.readableBytes());
        out.put(bson.array(), bson.arrayOffset() + bson.readerIndex(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer in) {
        byte[] bson = new byte[DataUtils.readVarInt(in)];
        in.get(bson);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
