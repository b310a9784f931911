/** The edge: every request's way to the door, mutations that send commands, errors, limits and scalars. */
@NullMarked
package fi.luotsi.queryside.api.graphql;

import org.jspecify.annotations.NullMarked;
