package fi.luotsi.queryside.oversight.uselog;

import java.time.Instant;
import java.util.UUID;

/** A row of one of the logs, opened. */
interface LogEntry {

    UUID id();

    /** When what it tells of was done. */
    Instant at();
}
