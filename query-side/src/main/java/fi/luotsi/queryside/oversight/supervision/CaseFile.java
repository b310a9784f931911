package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.keys.RetainedKey;
import fi.luotsi.queryside.api.graphql.DataNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's whole case as the schema shows it to the maker of the pack, up to the moment of making.
 *
 * @param events of all the client's records, in the one order
 * @param uses of the client's data, the latest first
 * @param rights grants of whoever did or read something, with their holders
 */
record CaseFile(
        Pack pack,
        List<Map<String, Object>> events,
        List<Map<String, Object>> uses,
        List<Map<String, Object>> disclosures,
        List<Map<String, Object>> rights,
        List<RetainedKey> records) {

    /**
     * The pack itself.
     *
     * @param position of its event
     */
    record Pack(
            UUID id,
            UUID client,
            Instant madeAt,
            String basis,
            @Nullable String recipient,
            @Nullable String information,
            long position) {}

    /** The name of somebody who acted, where their grants tell it. */
    Optional<String> nameOf(String person) {
        return rights.stream()
                .map(DataNode::new)
                .filter(grant -> person.equals(grant.text("person")))
                .flatMap(grant -> Optional.ofNullable(grant.text("name")).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return "CaseFile[" + pack.id() + "]";
    }
}
