package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/**
 * The documents of one projection's live generation. The generation is chosen once per call, so no answer mixes two of them. A criteria's
 * field is named as {@code content.unit}; the store has no plaintext personal value to search by.
 */
public interface Documents<D extends Record> {

    Optional<Folded<D>> byId(UUID id);

    /** One read for all of them; an id without a document is absent from the answer. */
    Map<UUID, Folded<D>> byIds(Collection<UUID> ids);

    /** The documents that meet the criteria, sorted, at most {@code limit}. */
    List<Folded<D>> find(CriteriaDefinition criteria, Sort sort, int limit);

    long count(CriteriaDefinition criteria);

    /**
     * Groups the documents that meet the criteria, as MongoDB's {@code $group} does.
     *
     * @param group the stage's own document, as {@code {_id: "$content.unit", n: {$sum: 1}}}
     */
    List<Document> group(CriteriaDefinition criteria, Document group);

    /**
     * Waits until the document holds the aggregate at that version or later.
     *
     * @return the document, or empty when the bound passed first or it {@link #isGone}
     */
    Optional<Folded<D>> await(UUID id, UUID aggregate, long version, Duration atMost);

    /** Whether the document is there no more at that version of the aggregate or later: it was a slip that was taken back. */
    boolean isGone(UUID id, UUID aggregate, long version);

    /**
     * Waits until these documents hold every event up to a position.
     *
     * @return false when the bound passed first, or while one of them is frozen
     */
    boolean awaitSeen(long position, Duration atMost);
}
