package fi.luotsi.queryside.door;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is about to be shown, as the door needs to know it.
 *
 * @param recordClass its row in the matrix of rights, as {@code Episode}
 * @param client whose it is; null when anonymous
 * @param units the units that take part in it; of a client, the matters tell
 */
public record Subject(String recordClass, UUID id, @Nullable UUID client, Set<String> units) {}
