package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.queryside.authentication.Grants;
import fi.luotsi.queryside.authentication.GrantsUnavailable;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where access is decided: GraphQL, CSV, export and command line all take an {@link AccessContext} here, and send their
 * answer only when {@link #release} has returned.
 */
public final class AccessControl {

    private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);

    private final Rights rights;
    private final Unsealer unsealer;
    private final Grants grants;
    private final Relations relations;
    private final LimitsInForce limits;
    private final UseLog log;
    private final SignIns signIns;

    AccessControl(Rights rights, DataKeys keys, Grants grants, Relations relations, LimitsInForce limits, UseLog log) {
        this.rights = rights;
        this.unsealer = new Unsealer(keys);
        this.grants = grants;
        this.relations = relations;
        this.limits = limits;
        this.log = log;
        this.signIns = new SignIns(log);
    }

    public AccessContext access(Viewer viewer, Purpose reason, Language language) {
        return access(viewer, reason, language, null);
    }

    /**
     * A context in which a ban of the client's does not hold; each record that it would have hidden is logged with the ground.
     *
     * @param overrideGround code of the ban-override-ground list; null for an ordinary request
     */
    public AccessContext access(Viewer viewer, Purpose reason, Language language, @Nullable String overrideGround) {
        AccessLog row = new AccessLog(Ids.next(), viewer, reason, new AccessLogDraft());
        return new AccessContext(
                row, language, new AccessDecision(rights, relations, limits, row, overrideGround), unsealer);
    }

    /**
     * The units that have or ever had a matter with the client of each of these records; one without a client is absent. It shows nobody
     * anything: it tells whose lists are to be looked at again.
     *
     * @throws ArchiveUnavailable when that cannot be read
     */
    public Map<UUID, Set<String>> unitsAround(Collection<UUID> records) {
        return relations.unitsAround(records);
    }

    /**
     * Writes the use-log row of all that the request was shown or denied; the answer may leave when this returns. Of a visitor there is
     * no row: they are shown nothing, and nobody could say who they are.
     *
     * @throws Denied when the right that it was made in has ended meanwhile
     * @throws ArchiveUnavailable when that cannot be read
     * @throws UseLogUnavailable when the row cannot be written: then no client data leaves
     */
    public void release(AccessContext access) {
        if (access.viewer().isVisitor()) {
            return;
        }
        if (!access.log().draft().isToBeLogged()) {
            noteSignIn(access);
            return;
        }
        boolean ended = !isHeld(access.viewer());
        if (ended) {
            access.log().draft().holdBack();
        }
        try {
            signIns.note(access);
            log.write(access.log().use());
        } catch (UseLogUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UseLogUnavailable(e);
        }
        if (ended) {
            throw new Denied("Access.ended");
        }
    }

    private boolean isHeld(Viewer viewer) {
        try {
            return grants.heldBy(viewer.id()).contains(viewer.acting());
        } catch (GrantsUnavailable e) {
            throw new ArchiveUnavailable("rights cannot be read", e);
        }
    }

    /** An answer without client data leaves even while the use log cannot be written. */
    private void noteSignIn(AccessContext access) {
        try {
            signIns.note(access);
        } catch (RuntimeException e) {
            LOG.warn("A sign-in could not be logged: {}", e.getClass().getSimpleName());
        }
    }
}
