package fi.luotsi.queryside.rules.broken.oversight.history;

import fi.luotsi.kernel.keys.DataKeys;
import java.util.Set;
import java.util.UUID;

/** Reads keys without asking access control. */
record UnaskedKeys(DataKeys keys) {

    boolean opens(UUID key) {
        return !keys.load(Set.of(key)).isEmpty();
    }
}
