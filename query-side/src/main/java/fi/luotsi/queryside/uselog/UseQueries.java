package fi.luotsi.queryside.uselog;

import fi.luotsi.queryside.door.Passage;
import fi.luotsi.queryside.graphql.Connection;
import fi.luotsi.queryside.graphql.Passages;
import fi.luotsi.queryside.graphql.SortKey;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The use log, for those who supervise. Reading it is logged like any other reading. */
@Controller
class UseQueries {

    private static final String OPERATION = "Query.uses";

    private final UseLogRows uses;

    UseQueries(UseLogRows uses) {
        this.uses = uses;
    }

    @QueryMapping
    Connection<LoggedUse> uses(
            @Argument @Nullable UseFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        int size = Connection.first(first);
        UseFilter asked = filter == null ? UseFilter.NONE : filter;
        asked.check();
        Passage passage = Passages.of(environment);
        Selection selection = OwnUnit.of(passage, OPERATION, uses.about(asked));
        List<LoggedUse> oneMore = uses.table().rows(selection, after, size + 1);
        oneMore.stream().limit(size).forEach(use -> passage.showMinimal("LoggedUse", use.id(), asked.client()));
        return Connection.page(
                oneMore,
                size,
                after != null,
                // counting takes long in a log of years, so only who asks waits for it
                environment.getSelectionSet().contains("totalCount")
                        ? uses.table().count(selection)
                        : 0,
                use -> SortKey.of(use.usedAt(), use.id()));
    }
}
