package fi.luotsi.benchmarks.history;

import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.proof.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A demonstration told over and over, each time with ids, times and keys of its own, until there are as many events as are wanted.
 * Ids stay time-ordered. Its keys are remembered, one a record and entry as in life.
 */
public final class LongHistory {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    /** Bits of a time-ordered id that are beside its time of 48. */
    private static final int BESIDE_TIME = 16;

    private final List<Template> templates;
    private final int size;
    private final Duration span;
    private final Map<UUID, DataKey> keys = new HashMap<>();
    private final Hashing hashing = new Hashing();

    public LongHistory(DemoHistory demo, int size) {
        this.templates = demo.templates();
        this.size = size;
        this.span = Duration.between(
                        templates.getFirst().recordedAt(), templates.getLast().recordedAt())
                .plusSeconds(1);
    }

    /** Tells every event in the order of its position. */
    public void tell(Consumer<StoredEvent> listener) {
        for (int position = 0; position < size; position++) {
            listener.accept(event(position, templates.get(position % templates.size()), position / templates.size()));
        }
    }

    public int size() {
        return size;
    }

    /** The keys of all that has been told. */
    public Map<UUID, DataKey> keys() {
        return keys;
    }

    private StoredEvent event(long position, Template template, int round) {
        UUID id = again(template.id(), round);
        StringBuilder text = new StringBuilder(1024);
        for (Template.Piece piece : template.pieces()) {
            switch (piece) {
                case Template.Piece.Same same -> text.append(same.text());
                case Template.Piece.Id other -> text.append(again(other.id(), round));
                case Template.Piece.Sealed sealed -> text.append(blob(template, sealed, id, round));
            }
        }
        byte[] envelope = text.toString().getBytes(StandardCharsets.UTF_8);
        Instant recordedAt = template.recordedAt().plus(span.multipliedBy(round));
        return new StoredEvent(
                position,
                recordedAt,
                hashing.leaf(position, recordedAt, envelope),
                template.name(),
                id,
                again(template.aggregate(), round),
                template.sequence(),
                envelope);
    }

    private String blob(Template template, Template.Piece.Sealed sealed, UUID id, int round) {
        UUID of = template.key();
        if (of == null) {
            throw new IllegalStateException("what is sealed has a key");
        }
        DataKey key = keys.computeIfAbsent(again(of, round), _ -> DataKey.random());
        return BASE64.encodeToString(
                key.seal(sealed.plaintext(), AssociatedData.of(id, template.logical(), sealed.group())));
    }

    /** The id that stands for another's in a round: later by as much as the round is. */
    private UUID again(UUID id, int round) {
        long later = (span.toMillis() * round) << BESIDE_TIME;
        return new UUID(id.getMostSignificantBits() + later, id.getLeastSignificantBits() + round);
    }
}
