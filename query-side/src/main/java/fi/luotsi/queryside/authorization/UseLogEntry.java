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

    /**
     * The sealed part: the reader's name (703/2023 §10(2)) and the ids.
     *
     * @param shown by class; denied likewise
     * @param clients whose data it was about
     * @param clientsRefused those of them of whom something was denied
     */
    record Ids(
            String name,
            Map<String, List<UUID>> shown,
            Map<String, List<UUID>> denied,
            List<UUID> clients,
            List<UUID> clientsRefused) {

        /** Of a row that is about nobody's data. */
        static Ids of(String name) {
            return new Ids(name, Map.of(), Map.of(), List.of(), List.of());
        }

        @Override
        public String toString() {
            return "Ids[…]";
        }
    }
}
