package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;

/** Gives a resolver the access context of its request. */
public final class AccessContexts {

    private AccessContexts() {}

    public static AccessContext of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                environment.getGraphQlContext().get(AccessContext.class), "a GraphQL request has no access context");
    }
}
