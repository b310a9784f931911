package fi.luotsi.queryside.oversight.uselog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the use log, opened: the schema's {@code LoggedUse}.
 *
 * @param name of the reader as it was then; null when the month's key is destroyed
 * @param operations the queries and mutations of the request
 * @param clients how many clients' data were in it
 */
record LoggedUse(
        UUID id,
        Instant usedAt,
        UUID actor,
        @Nullable String name,
        String role,
        String unit,
        String purpose,
        String serviceTask,
        List<String> operations,
        Outcome outcome,
        List<String> classes,
        int clients,
        List<OfClass> shown,
        List<OfClass> denied)
        implements LogEntry {

    @Override
    public Instant at() {
        return usedAt;
    }

    /** The schema's {@code UseOutcome}. */
    enum Outcome {
        ANSWERED,
        DENIED
    }

    /** Ids of the records of one class. */
    record OfClass(String recordClass, List<UUID> ids) {}

    @Override
    public String toString() {
        return "LoggedUse[" + id + "]";
    }
}
