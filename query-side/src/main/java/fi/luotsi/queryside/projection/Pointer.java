package fi.luotsi.queryside.projection;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of a projection there are.
 *
 * @param next number of the next generation; no number is used twice
 * @param live number of the generation that readers get
 * @param building number of the generation that will take its place, or null
 */
record Pointer(
        String projection, int next, int live, @Nullable Integer building, SortedMap<Integer, Generation> generations) {

    /**
     * One generation.
     *
     * @param position up to which all its documents are written
     * @param shape fingerprint of the program that makes it
     * @param keepUntil when it may be dropped; null where it is in use
     */
    record Generation(long position, String shape, @Nullable Instant keepUntil) {}

    Generation liveGeneration() {
        return Objects.requireNonNull(generations.get(live));
    }

    @Nullable
    Generation buildingGeneration() {
        return building == null ? null : generations.get(building);
    }

    static String collection(String projection, int generation) {
        return projection + "_" + generation;
    }

    String collection(int generation) {
        return collection(projection, generation);
    }
}
