package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.casework.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One row of the use log, before it is sealed.
 *
 * @param operation the queries and mutations of the request, with spaces between
 * @param outcome {@code answered}, or {@code denied} where anything was
 * @param classes the classes of records that were shown
 * @param clients whose records they were
 */
record UseLogEntry(
        UUID id,
        Actor reader,
        Purpose reason,
        String operation,
        String outcome,
        List<String> classes,
        List<UUID> clients,
        Ids ids) {

    /** The sealed part: the reader's name (703/2023 §10(2)) and the ids, by class. */
    record Ids(String name, Map<String, List<UUID>> shown, Map<String, List<UUID>> denied) {

        @Override
        public String toString() {
            return "Ids[…]";
        }
    }
}
