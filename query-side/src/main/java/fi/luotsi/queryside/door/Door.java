package fi.luotsi.queryside.door;

import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.queryside.access.Viewer;
import fi.luotsi.queryside.language.Language;

/**
 * The one door: GraphQL, CSV, export and command line all take a {@link Passage} here, and let their answer out only when {@link
 * #letOut} has returned.
 */
public final class Door {

    private final Rights rights;
    private final DataKeys keys;
    private final UseLog log;

    Door(Rights rights, DataKeys keys, UseLog log) {
        this.rights = rights;
        this.keys = keys;
        this.log = log;
    }

    public Passage passage(Viewer viewer, Reason reason, Language language) {
        return new Passage(viewer, reason, language, rights, keys);
    }

    /**
     * Writes the use-log row of all that the passage was shown or denied; the answer may leave when this returns.
     *
     * @throws UseLogUnavailable when it cannot be written: then no client data leaves
     */
    public void letOut(Passage passage) {
        if (passage.isToBeLogged()) {
            try {
                log.write(passage.use());
            } catch (UseLogUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                throw new UseLogUnavailable(e);
            }
        }
    }
}
