package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rules of the one order, for the events read so far. */
final class Order {

    private final Archive archive;
    private final List<UUID> seen = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private Instant recorded = Instant.MIN;
    private long position;

    private Order(Archive archive, long position) {
        this.archive = archive;
        this.position = position;
    }

    static Order fromTheStart(Archive archive) {
        return new Order(archive, Archive.START);
    }

    static Order fromNow(Archive archive) {
        return new Order(archive, archive.head());
    }

    /** The ids of the events read so far. */
    List<UUID> seen() {
        return List.copyOf(seen);
    }

    /** Reads what is new, and checks it: no position is skipped or twice, an aggregate is in sequence, time never goes back. */
    Order read() {
        for (Recorded next : archive.after(position, 1_000)) {
            assertThat(next.position()).as("position").isEqualTo(position + 1);
            assertThat(next.recordedAt()).as("recorded-at").isAfterOrEqualTo(recorded);
            assertThat(next.envelope().sequence())
                    .as("sequence of %s", next.envelope().aggregate())
                    .isEqualTo(sequences.merge(next.envelope().aggregate(), 0L, (before, _) -> before + 1));
            position = next.position();
            recorded = next.recordedAt();
            seen.add(next.envelope().id());
        }
        return this;
    }

    Order readAll() {
        int before;
        do {
            before = seen.size();
            read();
        } while (seen.size() > before);
        return this;
    }
}
