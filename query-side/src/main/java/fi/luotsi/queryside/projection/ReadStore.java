package fi.luotsi.queryside.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** The store of documents as the engine uses it. Each call is one step that is done or not done: a kill comes between two. */
interface ReadStore {

    List<String> collections();

    @Nullable
    Pointer pointer(String projection);

    /** Begins a projection with generation 1; nothing where another program was first. */
    void begin(String projection, String shape);

    /** Lists a new generation and names it the one being built; nothing where the pointer has moved since. */
    void build(Pointer seen, String shape);

    /** Lists a new generation that never becomes live, and is kept until then; false where the pointer has moved since. */
    boolean shadow(Pointer seen, String shape, Instant keepUntil);

    /** Lets readers have the generation being built, once no position of the live one is after its own. */
    boolean switchOver(Pointer seen, Instant keepOldUntil);

    /** Gives up the generation being built. */
    void abandon(Pointer seen, Instant keepUntil);

    void keep(String projection, int generation, Instant until);

    /** Moves a generation's position forward, never back; false where the generation is no longer listed. */
    boolean advance(String projection, int generation, long position);

    /** Drops a generation's documents, then its listing. */
    void forget(String projection, int generation);

    void drop(String collection);

    void index(String collection, List<String> fields);

    Map<UUID, RawBsonDocument> load(String collection, Collection<UUID> ids);

    /** The documents that have learnt from any of these aggregates, which are not their own record. */
    List<RawBsonDocument> learntFrom(String collection, Collection<UUID> aggregates);

    /** Writes documents, each unless what is stored has its position or a later one. */
    void write(String collection, Collection<DocumentUpdate.Grown> documents, Collection<UUID> known);

    /** Writes a document over one of the same position or an earlier one; false where what is stored is later. */
    boolean overwrite(String collection, DocumentUpdate.Grown document);

    /** Lists documents as frozen. */
    void freeze(String projection, int generation, Collection<DocumentUpdate.Grown> documents);

    void thaw(String projection, int generation, UUID document);

    long frozen(String projection, int generation);

    /** The frozen documents of a generation, in no order. */
    List<FrozenDocument> frozenDocuments(String projection, int generation);

    /** All documents of a collection, some at a time, in no order. */
    void walk(String collection, int atOnce, Consumer<List<RawBsonDocument>> some);
}
