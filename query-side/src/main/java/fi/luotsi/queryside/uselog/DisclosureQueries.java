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

/** The disclosure log, for those who supervise. */
@Controller
class DisclosureQueries {

    private static final String OPERATION = "Query.disclosures";

    private final DisclosureLogRows disclosures;

    DisclosureQueries(DisclosureLogRows disclosures) {
        this.disclosures = disclosures;
    }

    @QueryMapping
    Connection<LoggedDisclosure> disclosures(
            @Argument @Nullable DisclosureFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        int size = Connection.first(first);
        DisclosureFilter asked = filter == null ? DisclosureFilter.NONE : filter;
        asked.check();
        Passage passage = Passages.of(environment);
        Selection selection = OwnUnit.of(passage, OPERATION, disclosures.about(asked));
        List<LoggedDisclosure> oneMore = disclosures.table().rows(selection, after, size + 1);
        oneMore.stream()
                .limit(size)
                .forEach(disclosure -> passage.showMinimal("LoggedDisclosure", disclosure.id(), disclosure.client()));
        return Connection.page(
                oneMore,
                size,
                after != null,
                environment.getSelectionSet().contains("totalCount")
                        ? disclosures.table().count(selection)
                        : 0,
                disclosure -> SortKey.of(disclosure.disclosedAt(), disclosure.id()));
    }
}
