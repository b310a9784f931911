package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Withers;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * An episode's need of an interpreter (812/2000 §5(3)), as the schema's {@code OpenInterpreterNeed} shows it while nobody has met it:
 * until then the episode cannot be closed. The whole read model is in this file: its document, its projection and its query.
 *
 * @param language code of the language to interpret
 * @param since when the need was recorded; language and since are null where no need is open
 * @param longestFirst the key that the list is sorted by; absent where no need is open, so that the document is in no list
 */
@Withers
record OpenInterpreterNeed(
        UUID id,
        UUID client,
        String unit,
        UUID worker,
        String serviceTask,
        @Nullable String language,
        @Nullable Instant since,
        @Nullable String longestFirst)
        implements OpenInterpreterNeedBuilder.With, ShownRecord {

    /** It is shown to those who may see its episode. */
    @Override
    public ProtectedRecord record() {
        return new ProtectedRecord("Episode", id, client, Set.of(unit), serviceTask);
    }

    static OpenInterpreterNeed begun(EpisodeOpened opened, Envelope by) {
        return OpenInterpreterNeedBuilder.builder()
                .id(by.aggregate())
                .client(opened.clientId().value())
                .unit(opened.unit())
                .worker(opened.worker())
                .serviceTask(by.metadata().serviceTask())
                .build();
    }

    /** A need that was open already has waited since it was first recorded, whatever was said of it again. */
    OpenInterpreterNeed after(InterpreterRecorded recorded, Envelope by) {
        if (!recorded.status().equals("needed")) {
            return met();
        }
        Instant from = since == null ? by.metadata().occurredAt() : since;
        return with(now -> now.language(recorded.language()).since(from).longestFirst(SortKey.of(from, id)));
    }

    /** Nobody waits for an interpreter in an episode of the wrong person. */
    OpenInterpreterNeed after(EpisodeOpenedByMistake mistake, Envelope by) {
        return met();
    }

    private OpenInterpreterNeed met() {
        return with(now -> now.language(null).since(null).longestFirst(null));
    }

    @Component
    static final class Model extends AggregateProjection<EpisodeEvent, OpenInterpreterNeed> {

        Model() {
            super("interpreter-need", EpisodeEvent.class, OpenInterpreterNeed.class);
            begins(EpisodeOpened.class, OpenInterpreterNeed::begun);
            changes(InterpreterRecorded.class, OpenInterpreterNeed::after);
            changes(EpisodeOpenedByMistake.class, OpenInterpreterNeed::after);
            indexed("content.unit", "content.longestFirst");
        }
    }

    @Controller
    static final class Queries {

        private static final Reach REACH = new Reach("Episode", "content.unit", "content.client");
        private static final String SINCE = "content.longestFirst";

        private final Records<OpenInterpreterNeed> needs;

        Queries(RecordsFactory records) {
            this.needs = records.of(OpenInterpreterNeed.class);
        }

        @QueryMapping
        Connection<OpenInterpreterNeed> openInterpreterNeeds(
                @Argument @Nullable Filter filter, @Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
            criteria.addAll(REACH.ofClientsAndNobody(AccessContexts.of(environment)));
            criteria.add(Criteria.where(SINCE).exists(true));
            return needs.page(
                    criteria, sort.by(SINCE, need -> Objects.requireNonNull(need.longestFirst())), environment);
        }

        /** The schema's {@code OpenInterpreterNeedFilter}. */
        record Filter(
                @Nullable List<UUID> ids,
                @Nullable String language,
                @Nullable UUID worker) {

            List<Criteria> criteria() {
                return new Filtering()
                        .ids(ids)
                        .code(CodeList.LANGUAGE, "language", "content.language", language)
                        .equal("content.worker", worker)
                        .criteria();
            }
        }
    }
}
