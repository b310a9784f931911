package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.PositionAssigner;
import fi.luotsi.kernel.log.LogPositions;
import java.sql.SQLException;
import java.util.List;

/** Gives positions to the rows of the use log and the disclosure log. Nobody waits for them, so a row held back waits for the next look. */
record LogPositionAssigner(List<LogPositions> logs) implements PositionAssigner {

    @Override
    public Outcome place(int limit) throws SQLException {
        int placed = 0;
        boolean cut = false;
        for (LogPositions log : logs) {
            int ofLog = log.place(limit);
            placed += ofLog;
            cut |= ofLog == limit;
        }
        return new Outcome(placed, false, cut);
    }
}
