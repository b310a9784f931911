package fi.luotsi.queryside.projection;

import org.jspecify.annotations.Nullable;

/**
 * How one projection stands.
 *
 * @param generation the live one's number; 0 before the store has answered once
 * @param position of the last event it has seen
 * @param lag positions between it and the archive's head
 * @param building number of the generation that is being built, or null
 * @param buildingLag the same of the generation that is being built, or null
 * @param frozen documents of the live generation that take no events; null where the store does not answer
 * @param failing class of the exception that it cannot get past now, or null
 * @param buildingFails the same of the generation that is being built
 */
public record ProjectionStatus(
        String projection,
        int generation,
        long position,
        long lag,
        @Nullable Integer building,
        @Nullable Long buildingLag,
        @Nullable Long frozen,
        @Nullable String failing,
        @Nullable String buildingFails) {

    private static final int WHOLE = 100;

    /** How much of the log the generation that is being built has gone through, in hundredths; null where none is. */
    public @Nullable Integer builtPercent() {
        if (buildingLag == null) {
            return null;
        }
        long head = Math.max(1, position + lag);
        return Math.clamp(WHOLE * (head - buildingLag) / head, 0, WHOLE);
    }
}
