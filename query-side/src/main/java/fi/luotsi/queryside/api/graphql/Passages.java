package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.Passage;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;

/** Where a resolver finds the passage of its request. */
public final class Passages {

    private Passages() {}

    public static Passage of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                environment.getGraphQlContext().get(Passage.class), "a GraphQL request came in past the door");
    }
}
