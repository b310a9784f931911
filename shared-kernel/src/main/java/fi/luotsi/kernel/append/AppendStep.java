package fi.luotsi.kernel.append;

import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes more in the transaction that stores a command's events, after the events themselves. */
public interface AppendStep {

    /** Writes what follows from the events, whose personal values are still fresh. An exception undoes the whole command. */
    void write(Connection connection, List<Envelope> fresh) throws SQLException;

    /** Called once the transaction is committed. */
    default void committed(List<Envelope> fresh) {}

    /** A step that looks at each event alone. */
    static AppendStep ofEach(Rows rows) {
        return (connection, fresh) -> {
            for (Envelope envelope : fresh) {
                rows.write(connection, envelope);
            }
        };
    }

    /** Rows beside the events. */
    @FunctionalInterface
    interface Rows {

        /** Updates the rows for the event; ignores events of other kinds. */
        void write(Connection connection, Envelope envelope) throws SQLException;
    }
}
