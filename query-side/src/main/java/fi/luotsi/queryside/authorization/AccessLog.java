package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.queryside.authentication.Viewer;
import java.util.List;
import java.util.UUID;

/**
 * The rows of the use log that one request leads to.
 *
 * @param id becomes the id of the row
 * @param draft what the request did, was shown and was denied
 */
record AccessLog(UUID id, Viewer viewer, Purpose purpose, AccessLogDraft draft) {

    /** The row of the request itself. */
    UseLogEntry use() {
        return draft.use(id, actor(), purpose, viewer.name());
    }

    /** The row of a session's first request. */
    UseLogEntry signIn() {
        return new UseLogEntry(
                viewer.session(),
                actor(),
                purpose,
                "Access.signedIn",
                "answered",
                List.of(),
                List.of(),
                UseLogEntry.Ids.of(viewer.name()));
    }

    private Actor actor() {
        return new Actor(viewer.id(), viewer.role().claim(), viewer.unit());
    }
}
