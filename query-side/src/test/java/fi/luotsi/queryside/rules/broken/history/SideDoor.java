package fi.luotsi.queryside.rules.broken.history;

import fi.luotsi.kernel.keys.DataKeys;
import java.util.Set;
import java.util.UUID;

/** Reads keys without asking the door. */
record SideDoor(DataKeys keys) {

    boolean opens(UUID key) {
        return !keys.load(Set.of(key)).isEmpty();
    }
}
