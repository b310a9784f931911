package fi.luotsi.queryside.authorization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Logs each session once, at its first request (906/2019 §17). The row's id is made of the session, so that several copies of the
 * program, and one that starts anew, write one row.
 */
final class SignIns {

    private static final int MOST_REMEMBERED = 10_000;

    private final UseLog log;
    private final Map<UUID, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    SignIns(UseLog log) {
        this.log = log;
    }

    /**
     * Writes the row of the session where it is new.
     *
     * @throws UseLogUnavailable when it cannot be written; the session's next request tries again
     */
    void note(AccessContext access) {
        UUID session = access.viewer().session();
        if (!known.containsKey(session)) {
            log.writeOnce(access.log().signIn());
            known.put(session, Boolean.TRUE);
        }
    }
}
