package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.language.Language;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The access export by GraphQL. */
@Controller
class AccessExportQueries {

    static final String OPERATION = "Query.accessExport";

    private final AccessExports exports;

    AccessExportQueries(AccessExports exports) {
        this.exports = exports;
    }

    @QueryMapping
    Optional<AccessExport> accessExport(
            @Argument UUID id,
            @Argument @Nullable Language language,
            @Argument @Nullable UUID representative,
            @Argument List<UUID> without,
            DataFetchingEnvironment environment) {
        return exports.of(
                id,
                new AccessExports.Wanted(language, representative, Set.copyOf(without)),
                AccessContexts.of(environment));
    }
}
