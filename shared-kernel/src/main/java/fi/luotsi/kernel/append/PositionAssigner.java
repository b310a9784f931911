package fi.luotsi.kernel.append;

import java.sql.SQLException;

/** Gives positions to rows that have none yet. */
@FunctionalInterface
public interface PositionAssigner {

    /** Gives positions to at most {@code limit} rows; to none while another copy of the program does so. */
    Outcome place(int limit) throws SQLException;

    /**
     * The result of one batch.
     *
     * @param waiting whether this batch saw rows that could not get a position yet
     * @param cut whether the batch was full: there may be more
     */
    record Outcome(int placed, boolean waiting, boolean cut) {
        static final Outcome NOTHING_NEW = new Outcome(0, false, false);
        static final Outcome NOT_YET = new Outcome(0, true, false);
    }
}
