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
 * @param clientCount how many clients' data were in it
 * @param clients who they are; empty in rows from before that was written down, and where the month's key is destroyed
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
        int clientCount,
        List<UsedClient> clients,
        List<OfClass> shown,
        List<OfClass> denied)
        implements LogEntry {

    @Override
    public Instant at() {
        return usedAt;
    }

    /** Codes of the use-outcome list, as they are stored. */
    enum Outcome {
        ANSWERED,
        DENIED
    }

    /** Whether something of this client's was asked for and not shown. A row that does not say of whom tells it of each. */
    boolean isRefused(UUID client) {
        return clients.stream()
                .filter(used -> used.id().equals(client))
                .findFirst()
                .map(UsedClient::refused)
                .orElse(outcome == Outcome.DENIED);
    }

    /** Ids of the records of one class. */
    record OfClass(String recordClass, List<UUID> ids) {}

    @Override
    public String toString() {
        return "LoggedUse[" + id + "]";
    }
}
