package fi.luotsi.queryside.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.ByteBufNIO;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;

/**
 * One projection's documents as they are stored, and back. Equal documents are equal bytes:
 *
 * <pre>{_id:uuid, position:n, versions:{aggregate:n,…}, others:[aggregate,…], content:{…}, frozen:{position:n, exception:class}}</pre>
 *
 * where {@code others} are the aggregates but its own, in documents that learn from other records.
 */
final class DocumentForm<D extends Record> {

    /** MongoDB's own limit is 16 MiB; a larger document can never be written. */
    private static final int LARGEST = 16 * 1024 * 1024;

    /** Ids in the order of their text, which is also that of their bytes. */
    static final Comparator<UUID> ORDER = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    /** The field of the aggregates that a document has learnt from and that are not its own record. */
    static final String OTHERS = "others";

    private final Class<D> type;
    private final boolean learns;
    private final Shape content;
    private final Shape frozen = Shapes.of(Quarantined.class, "frozen");
    private final String fingerprint;

    DocumentForm(Projection<D> projection) {
        this.type = projection.documentType();
        this.learns = !projection.learnsFrom().isEmpty();
        this.content = Shapes.of(type, type.getSimpleName());
        this.fingerprint = hash(projection.revision() + " " + content.description() + " " + projection.indexes()
                + (learns ? " " + new TreeSet<>(projection.learnsFrom()) : ""));
    }

    /** Differs where documents stored under the other cannot be read, or would be folded otherwise, under this one. */
    String fingerprint() {
        return fingerprint;
    }

    /** The fields to index. */
    List<String> indexes(Projection<D> projection) {
        List<String> fields = new ArrayList<>(projection.indexes());
        if (learns) {
            fields.add(OTHERS);
        }
        return fields;
    }

    /**
     * The bytes to store.
     *
     * @throws IllegalArgumentException where the content holds what cannot be stored
     */
    RawBsonDocument encode(Stored<D> document) {
        BasicOutputBuffer bytes = new BasicOutputBuffer(1024);
        try (bytes;
                BsonBinaryWriter out = new BsonBinaryWriter(bytes)) {
            out.writeStartDocument();
            out.writeBinaryData("_id", new BsonBinary(document.id()));
            out.writeInt64("position", document.position());
            out.writeStartDocument("versions");
            document.versions().forEach((aggregate, version) -> out.writeInt64(aggregate.toString(), version));
            out.writeEndDocument();
            if (learns) {
                out.writeStartArray(OTHERS);
                document.versions().keySet().stream()
                        .filter(aggregate -> !aggregate.equals(document.id()))
                        .forEach(aggregate -> out.writeBinaryData(new BsonBinary(aggregate)));
                out.writeEndArray();
            }
            D value = document.content();
            if (value != null) {
                out.writeName("content");
                content.write(out, value);
            }
            Quarantined why = document.frozen();
            if (why != null) {
                out.writeName("frozen");
                frozen.write(out, why);
            }
            out.writeEndDocument();
            if (bytes.getSize() > LARGEST) {
                throw new IllegalArgumentException("a document is larger than the store takes");
            }
            return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getSize());
        }
    }

    Stored<D> decode(RawBsonDocument document) {
        try (BsonBinaryReader in = new BsonBinaryReader(
                new ByteBufferBsonInput(new ByteBufNIO(document.getByteBuffer().asNIO())))) {
            UUID id = null;
            long position = -1;
            SortedMap<UUID, Long> versions = new TreeMap<>(ORDER);
            D value = null;
            Quarantined why = null;
            in.readStartDocument();
            while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (in.readName()) {
                    case "_id" -> id = in.readBinaryData().asUuid();
                    case "position" -> position = in.readInt64();
                    case "versions" -> readVersions(in, versions);
                    case "content" -> value = type.cast(content.read(in));
                    case "frozen" -> why = (Quarantined) frozen.read(in);
                    default -> in.skipValue();
                }
            }
            in.readEndDocument();
            if (id == null) {
                throw new IllegalStateException("a stored document lacks its id");
            }
            return new Stored<>(id, position, versions, value, why);
        }
    }

    /** The document as readers see it, or empty where it has no content yet. */
    Optional<Folded<D>> folded(RawBsonDocument document) {
        Stored<D> stored = decode(document);
        D value = stored.content();
        return value == null
                ? Optional.empty()
                : Optional.of(new Folded<>(stored.id(), stored.position(), stored.versions(), value));
    }

    /**
     * Whether both come from the same events. A document that unlearnt something may have a later position than one that never learnt it,
     * and may be there, empty, where the other is missing.
     */
    boolean same(@Nullable RawBsonDocument one, @Nullable RawBsonDocument other) {
        return Objects.equals(one, other) || (learns && Objects.equals(told(one), told(other)));
    }

    private @Nullable RawBsonDocument told(@Nullable RawBsonDocument document) {
        if (document == null) {
            return null;
        }
        Stored<D> stored = decode(document);
        return stored.content() == null && stored.frozen() == null
                ? null
                : encode(new Stored<>(stored.id(), 0, stored.versions(), stored.content(), stored.frozen()));
    }

    private static void readVersions(BsonBinaryReader in, SortedMap<UUID, Long> versions) {
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            UUID aggregate = UUID.fromString(in.readName());
            versions.put(aggregate, in.readInt64());
        }
        in.readEndDocument();
    }

    private static String hash(String description) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(description.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
