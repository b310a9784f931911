package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.ProtectedRecord;

/**
 * A document that the schema shows by a type of its own. The two are called alike: {@code EpisodeDocument}, or {@code Episode}, is the
 * type {@code Episode}.
 */
public interface ShownRecord {

    /** The record as access control needs to know it. */
    ProtectedRecord record();
}
