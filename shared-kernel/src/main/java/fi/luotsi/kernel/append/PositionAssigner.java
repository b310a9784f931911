package fi.luotsi.kernel.append;

import java.sql.SQLException;

/** Gives positions to what has none yet. */
@FunctionalInterface
public interface PositionAssigner {

    /** Gives positions to at most {@code limit}; to nothing where another copy is at it. */
    Outcome place(int limit) throws SQLException;

    /**
     * What one batch came to.
     *
     * @param waiting something has no position that this batch could see
     * @param cut the batch was full: there may be more
     */
    record Outcome(int placed, boolean waiting, boolean cut) {
        static final Outcome NOTHING_NEW = new Outcome(0, false, false);
        static final Outcome NOT_YET = new Outcome(0, true, false);
    }
}
