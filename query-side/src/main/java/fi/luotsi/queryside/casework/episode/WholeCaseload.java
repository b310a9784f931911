package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** A caseload that no store can sort: all of it is read, so its size is bounded. */
@Component
class WholeCaseload {

    private final Documents<EpisodeDocument> episodes;

    WholeCaseload(EpisodeDocument.Model model, DocumentsFactory documents) {
        this.episodes = documents.of(model);
    }

    /**
     * The episodes.
     *
     * @throws fi.luotsi.kernel.command.Refused at {@code sort} where there are more than {@code most}
     */
    List<EpisodeDocument> read(List<Criteria> criteria, int most) {
        List<EpisodeDocument> all =
                episodes.find(new Criteria().andOperator(criteria), Sort.by("_id"), most + 1).stream()
                        .map(Folded::content)
                        .toList();
        new ArgumentChecks()
                .not(all.size() > most, RefusalCode.TOO_LONG.at("sort", Map.of("max", String.valueOf(most))))
                .done();
        return all;
    }

    /** The page, each of whose episodes is authorized. */
    Connection<EpisodeDocument> shown(Connection<EpisodeDocument> page, DataFetchingEnvironment environment) {
        page.nodes().forEach(episode -> AccessContexts.of(environment).authorize(episode.record()));
        return page;
    }
}
