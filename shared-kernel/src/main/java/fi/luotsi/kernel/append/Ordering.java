package fi.luotsi.kernel.append;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of a batch: as the candidates come, but none before its predecessor in its aggregate. Insert order does not give that,
 * since a transaction may have got its id before it read another's committed events.
 *
 * @param placed in the order of their positions
 * @param held candidates whose predecessor has no position yet and is not in the batch
 */
record Ordering(List<Candidate> placed, Collection<Candidate> held) {

    static Ordering of(List<Candidate> candidates) {
        List<Candidate> placed = new ArrayList<>(candidates.size());
        Set<Place> taken = new HashSet<>();
        Map<Place, Candidate> held = new HashMap<>();
        for (Candidate candidate : candidates) {
            @Nullable Candidate next = candidate;
            if (!candidate.ready() && !taken.contains(Place.before(candidate))) {
                held.put(Place.of(candidate), candidate);
                continue;
            }
            while (next != null) {
                placed.add(next);
                taken.add(Place.of(next));
                next = held.remove(Place.after(next));
            }
        }
        return new Ordering(List.copyOf(placed), List.copyOf(held.values()));
    }

    private record Place(UUID aggregate, long sequence) {

        static Place of(Candidate candidate) {
            return new Place(candidate.aggregate(), candidate.sequence());
        }

        static Place before(Candidate candidate) {
            return new Place(candidate.aggregate(), candidate.sequence() - 1);
        }

        static Place after(Candidate candidate) {
            return new Place(candidate.aggregate(), candidate.sequence() + 1);
        }
    }
}
