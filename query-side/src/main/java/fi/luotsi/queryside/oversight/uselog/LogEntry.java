package fi.luotsi.queryside.oversight.uselog;

import java.time.Instant;
import java.util.UUID;

/** A row of one of the logs, opened. */
interface LogEntry {

    UUID id();

    /** When the logged act was done. */
    Instant at();
}
