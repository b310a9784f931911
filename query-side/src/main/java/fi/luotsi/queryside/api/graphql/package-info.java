/** The edge: GraphQL requests with their access contexts, mutations that send commands, errors, limits and scalars. */
@NullMarked
package fi.luotsi.queryside.api.graphql;

import org.jspecify.annotations.NullMarked;
