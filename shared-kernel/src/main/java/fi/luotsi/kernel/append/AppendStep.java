package fi.luotsi.kernel.append;

import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What else is written in the transaction that stores a command's events, after the events themselves. */
interface AppendStep {

    /** Writes what follows from the events, whose personal values are still fresh. What it throws undoes the whole command. */
    void write(Connection connection, List<Envelope> fresh) throws SQLException;
}
