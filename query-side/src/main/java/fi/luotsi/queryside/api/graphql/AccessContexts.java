package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;

/** Where a resolver finds the passage of its request. */
public final class AccessContexts {

    private AccessContexts() {}

    public static AccessContext of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                environment.getGraphQlContext().get(AccessContext.class), "a GraphQL request came in past the door");
    }
}
